// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOMParser } from '@xmldom/xmldom';

export const MD = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#';

/** An XML document; null when it is none, or holds a document type, which could name entities. */
export const parseXml = (text: string): Document | null => {
  const read = readXml(text);
  return 'document' in read ? read.document : null;
};

/** An XML document, or the line at which it stops being one. */
export const readXml = (
  text: string,
): { readonly document: Document } | { readonly faultAt: number } => {
  const type = /<!DOCTYPE/i.exec(text);
  if (type) return { faultAt: lineAt(text, type.index) };
  const faults: string[] = [];
  const note = (message: unknown): void => {
    faults.push(String(message));
  };
  let document: Document | undefined;
  try {
    document = new DOMParser({
      locator: {},
      errorHandler: { warning: () => {}, error: note, fatalError: note },
    }).parseFromString(text, 'text/xml') as Document | undefined;
  } catch (error) {
    note(error);
  }
  if (faults.length === 0 && document?.documentElement) return { document };
  const line = /\[line:(\d+)/.exec(faults[0] ?? '')?.[1];
  return { faultAt: line === undefined ? lineAt(text, text.length) : Math.max(Number(line), 1) };
};

/** Lines count from 1. */
const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Elements of a name below a node, in order. */
export const elements = (node: Document | Element, namespace: string, name: string): Element[] =>
  Array.from(node.getElementsByTagNameNS(namespace, name));

/** Child elements of a name. */
export const children = (node: Element, namespace: string, name: string): Element[] =>
  Array.from(node.childNodes).filter(
    (child): child is Element =>
      child.nodeType === 1 &&
      (child as Element).localName === name &&
      (child as Element).namespaceURI === namespace,
  );

export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? '';
