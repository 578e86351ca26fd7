// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { MandateRole } from '@essaim/kernel';
import type { Catalog } from '../api/schemas.ts';
import { roleWords } from '../words/role-words.ts';

/** Who can act on an activation: people by name, or the role when nobody holds it. */
export function WhoCanAct({ who }: { who: Catalog['Who'] }) {
  const { i18n } = useLingui();
  if (who.kind === 'service') return <Trans>essaim s’en charge tout seul.</Trans>;
  const names = who.people.map(({ name }) => name).join(', ');
  const place = who.organisationName ?? '';
  const role = who.role === undefined ? '' : i18n._(roleWords(who.role as MandateRole));
  if (names === '') {
    return (
      <Trans>
        Peut agir : {role}, {place} (place vacante).
      </Trans>
    );
  }
  return (
    <Trans>
      Peut agir : <b>{names}</b>, {place}.
    </Trans>
  );
}
