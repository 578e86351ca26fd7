// SPDX-License-Identifier: AGPL-3.0-or-later
import { DOMParser } from '@xmldom/xmldom';

export const MD = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#';

/** An XML document; null when it is none, or holds a document type, which could name entities. */
export const parseXml = (text: string): Document | null => {
  if (/<!DOCTYPE/i.test(text)) return null;
  let isFaulty = false;
  const note = (): void => {
    isFaulty = true;
  };
  try {
    const document = new DOMParser({
      errorHandler: { warning: () => {}, error: note, fatalError: note },
    }).parseFromString(text, 'text/xml') as Document | undefined;
    return isFaulty || !document?.documentElement ? null : document;
  } catch {
    return null;
  }
};

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
