// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';

export type Field = Identity['ReconcileChange']['fields'][number];

/** A value in Keycloak and the one that essaim wants, side by side, and who made them differ. */
export function FieldValues({ of: { field, live, desired, cause } }: { of: Field }) {
  return (
    <>
      <p className="field-name">
        <code className="tech">{field}</code>{' '}
        <span className="small muted">
          {cause === 'drift' ? (
            <Trans>modifié dans Keycloak</Trans>
          ) : (
            <Trans>changé dans essaim</Trans>
          )}
        </span>
      </p>
      <dl className="sides">
        <div>
          <dt>
            <Trans>Dans Keycloak</Trans>
          </dt>
          <dd>
            <Value text={live} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Pour essaim</Trans>
          </dt>
          <dd>
            <Value text={desired} />
          </dd>
        </div>
      </dl>
    </>
  );
}

/** A value as Keycloak writes it. */
export function Value({ text }: { text: string | null }) {
  if (text === null || text === '') {
    return (
      <span className="muted">
        <Trans>rien</Trans>
      </span>
    );
  }
  return <code className="tech">{text}</code>;
}
