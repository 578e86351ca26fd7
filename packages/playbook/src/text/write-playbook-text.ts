// SPDX-License-Identifier: AGPL-3.0-or-later
import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Playbook } from '../model.ts';
import { type WrittenGroup, playbookDocument } from './playbook-document.ts';
import type { PlaybookHead } from './read-head.ts';

/** Editors take the schema from here; it is part of the reference documentation. */
const SCHEMA_LINE = ' yaml-language-server: $schema=playbook.schema.json';

/** Groups that are short enough for one line. */
const ON_ONE_LINE = new Set(['duration', 'committee', 'hosting', 'soak', 'consulted', 'informed']);

/** Groups after which the eye needs a pause. */
const SECTIONS = new Set(['tasks', 'gates', 'waveGates']);

/**
 * Writes a playbook as one YAML text, which `parsePlaybookText` reads as the same playbook. What has
 * its usual value is left out.
 */
export const writePlaybookText = (head: PlaybookHead, playbook: Playbook): string =>
  writeDocument(playbookDocument(head, playbook));

/** The same for what is written already, whether or not it can be read as a playbook. */
export const writeDocument = (written: WrittenGroup): string => {
  const document = new Document(written, { keepUndefined: false });
  document.commentBefore = SCHEMA_LINE;
  visit(document, {
    Pair: (_index, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(key) && SECTIONS.has(name)) key.spaceBefore = true;
      if ((isMap(value) || isSeq(value)) && ON_ONE_LINE.has(name)) value.flow = true;
      if (!isMap(value) || !SECTIONS.has(name)) return;
      for (const [index, pair] of value.items.entries())
        if (index > 0 && isPair(pair) && isScalar(pair.key)) pair.key.spaceBefore = true;
    },
    Map: (_index, node, path) => {
      const isLink = path.some(
        (part) => isPair(part) && isScalar(part.key) && part.key.value === 'after',
      );
      if (isLink) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
};
