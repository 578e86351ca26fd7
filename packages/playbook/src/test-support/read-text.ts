// SPDX-License-Identifier: AGPL-3.0-or-later
import { parsePlaybookText } from '../text/parse-playbook-text.ts';

/** A text without a fault, read. */
export const readText = (text: string) => {
  const { playbook, faults } = parsePlaybookText('playbook', text);
  if (!playbook) throw new Error(`the playbook has faults: ${JSON.stringify(faults)}`);
  return playbook;
};
