// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';

/** What a check found, in one sentence with its figures. */
export function CheckFigures({ of }: { of: Identity['AssociationImport'] }) {
  const { i18n } = useLingui();
  const { accepted, refused, ignored } = of;
  const warned = i18n.number(of.warned);
  return (
    <>
      <Plural
        value={accepted}
        _0="Aucune association à enregistrer"
        one="# association à enregistrer"
        other="# associations à enregistrer"
      />
      {of.warned > 0 && <Trans>, dont {warned} avec une remarque</Trans>}
      {refused > 0 && (
        <Trans>
          {' '}
          ; <Plural value={refused} one="# ligne refusée" other="# lignes refusées" />
        </Trans>
      )}
      {ignored > 0 && (
        <Trans>
          {' '}
          ; <Plural value={ignored} one="# ignorée" other="# ignorées" />
        </Trans>
      )}
      .
    </>
  );
}
