// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { readPubliccode } from '../../domain/tool/read-publiccode.ts';
import { toolKeyOf } from '../../domain/tool/tool-sheet.ts';
import { type Cause, journalEntry } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { toolEvent } from '../event-factories.ts';
import type { StoredTool, UnitOfWork } from '../ports.ts';
import { type ImportFault, type ImportReport, refuseFaults } from './report.ts';
import { isSame } from './same.ts';

export interface ToolFile {
  readonly name: string;
  readonly text: string;
}

type Content = Pick<StoredTool, 'sheet' | 'source'>;

interface ReadFiles {
  readonly sheets: ReadonlyMap<string, Content>;
  readonly faults: readonly ImportFault[];
}

const readFiles = (files: readonly ToolFile[]): ReadFiles => {
  const sheets = new Map<string, Content>();
  const faults: ImportFault[] = [];
  for (const { name, text } of files) {
    const key = toolKeyOf(name);
    const whole = { file: name, line: 0, column: '' };
    if (key === null) faults.push({ ...whole, code: 'tool-file-name', params: { name } });
    else if (sheets.has(key)) faults.push({ ...whole, code: 'tool-file-twice', params: { key } });
    const read = readPubliccode(text);
    if ('faults' in read) {
      for (const { line, column, code, params } of read.faults) {
        faults.push({ file: name, line, column: String(column), code, params });
      }
    } else if (key !== null) sheets.set(key, { sheet: read.sheet, source: text });
  }
  return { sheets, faults };
};

/**
 * Imports tools from publiccode.yml files: all of them, or none.
 * @throws DomainError `tools-invalid` with every fault, unless it is a dry run
 */
export const importTools = async (
  { inTransaction }: Deps,
  files: readonly ToolFile[],
  dryRun: boolean,
  cause: Cause,
): Promise<ImportReport> => {
  const { sheets, faults } = readFiles(files);
  if (!dryRun) refuseFaults('tools-invalid', faults);
  const items = await inTransaction(async (unit) => {
    const known = await unit.tools.byKeys([...sheets.keys()]);
    const compared = [...sheets].map(([key, content]) => compare(key, content, known.get(key)));
    if (!dryRun) await save(unit, compared, cause);
    return compared.map(({ tool, outcome }) => ({
      key: tool.key,
      name: tool.sheet.name,
      outcome,
    }));
  });
  return { dryRun, items, faults };
};

type Outcome = ImportReport['items'][number]['outcome'];
type Compared = { readonly tool: StoredTool; readonly outcome: Outcome };

const compare = (key: string, content: Content, known: StoredTool | undefined): Compared => {
  if (!known) return { tool: { id: newId(), key, version: 1, ...content }, outcome: 'created' };
  const { sheet, source } = known;
  if (isSame({ sheet, source }, content)) return { tool: known, outcome: 'unchanged' };
  return { tool: { ...known, version: known.version + 1, ...content }, outcome: 'updated' };
};

const save = async (
  unit: UnitOfWork,
  compared: readonly Compared[],
  cause: Cause,
): Promise<void> => {
  const changed = compared.filter(({ outcome }) => outcome !== 'unchanged');
  await unit.tools.put(changed.map(({ tool }) => tool));
  await unit.publish(changed.map(({ tool }) => toolEvent(tool, cause)));
  await unit.journal(
    ...changed.map(({ tool, outcome }) =>
      journalEntry(cause, {
        resourceType: 'tool',
        resourceId: tool.id,
        organisationId: null,
        summary: { key: tool.key, name: tool.sheet.name, outcome },
      }),
    ),
  );
};
