// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { hatWords } from '../../words/role-words.ts';

/** Which mandate an invitation gives: the role, and the organisation by its whole name. */
export function MandateSentence({ preview }: { preview: Identity['InvitationPreview'] }) {
  const { i18n } = useLingui();
  const role = i18n._(hatWords(preview.role, preview.organisation.tier));
  const place = preview.organisation.name;
  return (
    <Trans>
      Votre mandat : {role}, {place}. Il commence dès que vous l’acceptez.
    </Trans>
  );
}
