// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Document, type Node, isCollection, isScalar, visit } from 'yaml';
import { encodingFault } from './encoding-fault.ts';
import type { YamlFault, YamlFaultCode } from './yaml-fault.ts';

/** Far more levels than the standard has. */
const DEEPEST = 12;
/** A tag, not the `<https://…>` that Markdown takes for a link. */
const HTML = /<(?:!--|!doctype|\/?[a-z][a-z0-9-]*(?:[\s/][^<>]*)?\/?>)/i;
/** Paths of the sign-in hold values to fill in, written `<…>`, and are no text for people. */
const TECHNICAL = /^essaim\.(sso|verification)\./;

type Place = (offset: number) => { line: number; column: number };

/**
 * What a sheet may not hold wherever it stands: references, endless nesting, HTML, and escapes of
 * characters that no text needs.
 */
export const contentFaults = (document: Document.Parsed, place: Place): YamlFault[] => {
  const faults: YamlFault[] = [];
  const fault = (node: Node, code: YamlFaultCode, params: YamlFault['params'] = {}) =>
    faults.push({ ...place(node.range?.[0] ?? 0), code, params });
  visit(document, {
    Alias: (_key, node) => {
      fault(node, 'tool-yaml-alias');
      return visit.BREAK;
    },
    Collection: (_key, node, ancestors) => {
      if (ancestors.filter((ancestor) => isCollection(ancestor)).length < DEEPEST) return undefined;
      fault(node, 'tool-too-deep', { limit: DEEPEST });
      return visit.BREAK;
    },
    Scalar: (_key, node, ancestors) => {
      if (typeof node.value !== 'string') return;
      if (encodingFault(node.value)) fault(node, 'tool-encoding');
      const html = HTML.exec(node.value)?.[0];
      if (html === undefined || TECHNICAL.test(pathOf(ancestors))) return;
      fault(node, 'tool-html', { found: html.slice(0, 40) });
    },
  });
  return faults;
};

const pathOf = (ancestors: readonly unknown[]): string =>
  ancestors
    .map((node) => (node as { key?: unknown }).key)
    .filter((key) => isScalar(key))
    .map((key) => String(key.value))
    .concat('')
    .join('.');
