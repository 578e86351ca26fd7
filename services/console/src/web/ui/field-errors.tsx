// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, createContext, use, useMemo } from 'react';
import { type FieldIds, type LocatedIssue, fieldIssues } from '../api/field-issues.ts';

type Known = { fields: FieldIds; messages: ReadonlyMap<string, string> };

const Context = createContext<Known>({ fields: {}, messages: new Map() });

type Props = {
  error: Error | null;
  /** The id of the field of each property that the form sends. */
  fields: FieldIds;
  children: ReactNode;
};

/** Around a form: what a refusal says of a field stands at that field, and the summary leads to it. */
export function FieldErrors({ error, fields, children }: Props) {
  const sentence = useIssueSentence();
  const known = useMemo(() => {
    const messages = fieldIssues(error, fields).flatMap((issue) =>
      issue.field === undefined ? [] : [[issue.field, sentence(issue)] as const],
    );
    return { fields, messages: new Map(messages.toReversed()) };
  }, [error, fields, sentence]);
  return <Context value={known}>{children}</Context>;
}

/** What the refusal of the form around says of a field. */
export const useFieldError = (id: string): string | undefined => use(Context).messages.get(id);

/** The fields of the form around. */
export const useFieldIds = (): FieldIds => use(Context).fields;

/** A sentence for a located fault: the service's own, or ours where it only names a rule of the contract. */
export function useIssueSentence(): (issue: LocatedIssue) => string {
  const { t } = useLingui();
  return ({ code, detail }) =>
    code === 'request-invalid' ? t`Ce champ n’est pas accepté tel qu’il est. Corrigez-le.` : detail;
}
