// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Segmented } from '../../ui/segmented.tsx';
import type { Decision } from './decisions-of.ts';
import type { Field } from './field-values.tsx';

type Props = { of: Field; value: Decision; onChoose: (decision: Decision) => void };

/** What to do about a value that somebody else changed. */
export function FieldChoice({ of: { field, adoptable }, value, onChoose }: Props) {
  return (
    <>
      <Segmented<Decision>
        legend={<Trans>Que faire de {field}</Trans>}
        value={value}
        onChange={onChoose}
        choices={[
          { value: 'revert', label: <Trans>Rétablir</Trans> },
          ...(adoptable
            ? [{ value: 'adopt' as const, label: <Trans>Reprendre de Keycloak</Trans> }]
            : []),
          { value: 'leave', label: <Trans>Laisser pour l’instant</Trans> },
        ]}
      />
      {!adoptable && (
        <p className="small muted">
          <Trans>Cette valeur décide qui entre : elle ne se reprend pas de Keycloak.</Trans>
        </p>
      )}
    </>
  );
}
