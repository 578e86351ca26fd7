// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { OBJECT_KINDS } from '../../words/reconcile-words.ts';

type Props = { of: Pick<Identity['ReconcileChange'], 'kind' | 'key'> };

/** What an object of Keycloak is, and its name there. */
export function ObjectName({ of: { kind, key } }: Props) {
  const { i18n } = useLingui();
  return (
    <>
      {i18n._(OBJECT_KINDS[kind])} <code className="tech">{key}</code>
    </>
  );
}
