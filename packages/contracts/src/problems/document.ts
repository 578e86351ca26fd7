// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ErrorDetail, ErrorParams } from '@essaim/kernel';
import type { Language } from '../language.ts';
import { problemText } from './catalogue.ts';
import { sentence } from './sentence.ts';

/** A problem document (RFC 9457) as every service and the console's backend answer it. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  params: ErrorParams;
  correlationId: string;
  errors?: readonly { where: string; code: string; detail: string }[];
}

/**
 * Writes the document of a code.
 * @param details located faults; a detail whose code has no sentence keeps its `message` parameter
 */
export const problemDocument = (
  code: string,
  language: Language,
  correlationId: string,
  params: ErrorParams = {},
  details: readonly ErrorDetail[] = [],
): ProblemDocument => {
  const text = problemText(code);
  return {
    type: `urn:essaim:problem:${code}`,
    title: code,
    status: text.status,
    detail: sentence(text, language, params),
    code,
    params,
    correlationId,
    ...(details.length > 0 && {
      errors: details.map((detail) => ({
        where: detail.where,
        code: detail.code,
        detail: String(
          detail.params?.[language === 'fr' ? 'messageFr' : 'messageEn'] ??
            detail.params?.['message'] ??
            sentence(problemText(detail.code), language, detail.params ?? {}),
        ),
      })),
    }),
  };
};
