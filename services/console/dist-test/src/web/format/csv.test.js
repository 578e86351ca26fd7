// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { toCsv } from './csv.js';
test('writes what a French spreadsheet reads: mark, semicolons, CRLF, decimal comma', () => {
    expect(toCsv(['Tâche', 'Jours'], [
        ['Former', 1.5],
        ['Signer', null],
    ])).toBe('\ufeffTâche;Jours\r\nFormer;1,5\r\nSigner;\r\n');
});
test('quotes what needs it and disarms formulas', () => {
    expect(toCsv(['a'], [['x;y'], ['dit "oui"'], ['=1+1'], ['-2'], ['@cmd']])).toBe('\ufeffa\r\n"x;y"\r\n"dit ""oui"""\r\n\'=1+1\r\n\'-2\r\n\'@cmd\r\n');
});
