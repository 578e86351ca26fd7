// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { body, identity } from '../../api/clients.ts';
import { Check } from '../../ui/check.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFieldError } from '../../ui/field-errors.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';
import { roleWords } from '../../words/role-words.ts';

type Props = {
  id: string;
  organisationId: string;
  label: ReactNode;
  error: string | undefined;
  chosen: readonly string[];
  onChange: (update: (before: string[]) => string[]) => void;
};

/** Mandates held at an organisation, chosen as evidence. */
export function MandatesInput(props: Props) {
  const { id, organisationId, label, chosen, onChange } = props;
  const { i18n } = useLingui();
  const refused = useFieldError(id);
  const error = props.error ?? refused;
  const errorId = `${id}-error`;
  const { data } = useQuery({
    queryKey: ['identity', 'mandates', organisationId],
    queryFn: () =>
      body(
        identity.GET('/mandates', {
          params: { query: { organisationId, inForce: true, size: 100 } },
        }),
      ),
    meta: { reads: ['person'] },
  });
  const mandates = (data?.items ?? []).filter(({ role }) => role !== 'member');
  return (
    <fieldset
      className={join('field', error !== undefined && 'bad')}
      id={id}
      tabIndex={-1}
      aria-describedby={error === undefined ? undefined : errorId}
    >
      <legend className="label">{label}</legend>
      {error !== undefined && (
        <p className="err" id={errorId}>
          <Glyph name="block" />
          {error}
        </p>
      )}
      {data !== undefined && mandates.length === 0 && (
        <Empty>
          <Trans>Personne n’a encore de mandat ici. Invitez d’abord une personne.</Trans>
        </Empty>
      )}
      {mandates.map((mandate) => (
        <Check
          key={mandate.id}
          checked={chosen.includes(mandate.id)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            onChange((before) =>
              checked ? [...before, mandate.id] : before.filter((one) => one !== mandate.id),
            );
          }}
        >
          <b>
            {mandate.person.givenName} {mandate.person.familyName}
          </b>
          , {i18n._(roleWords(mandate.role))}
        </Check>
      ))}
    </fieldset>
  );
}
