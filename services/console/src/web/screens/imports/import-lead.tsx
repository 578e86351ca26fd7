// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { CheckFigures } from './check-figures.tsx';
import { phaseOf } from './import-phase.ts';
import { recordedOf } from './recorded-of.ts';

/** Where an import stands, and what follows from it. */
export function ImportLead({ of }: { of: Identity['AssociationImport'] }) {
  const { accepted, done, refused } = of;
  const recorded = recordedOf(of);
  switch (phaseOf(of)) {
    case 'checked':
      return (
        <>
          <b>
            <CheckFigures of={of} />
          </b>{' '}
          {accepted > 0 ? (
            <Trans>Rien n’est encore enregistré.</Trans>
          ) : (
            <Trans>Corrigez le fichier, puis vérifiez-le de nouveau.</Trans>
          )}
        </>
      );
    case 'applying':
      return (
        <>
          <b>
            <Trans>L’enregistrement est en cours.</Trans>
          </b>{' '}
          <Trans>
            Vous pouvez quitter cette page : il continue, et la liste des imports y ramène.
          </Trans>
        </>
      );
    case 'done':
      return (
        <>
          <b>
            <Plural
              value={recorded}
              one="# association est enregistrée."
              other="# associations sont enregistrées."
            />
          </b>{' '}
          {refused > 0 && (
            <Plural
              value={refused}
              one="# ligne refusée reste à corriger."
              other="# lignes refusées restent à corriger."
            />
          )}
        </>
      );
    case 'dropped':
      return (
        <>
          <b>
            <Trans>Cet import est abandonné.</Trans>
          </b>{' '}
          <Trans>Rien n’a été enregistré.</Trans>
        </>
      );
    case 'stopped':
      return (
        <>
          <b>
            <Plural
              value={done}
              one="L’enregistrement est arrêté après # ligne."
              other="L’enregistrement est arrêté après # lignes."
            />
          </b>{' '}
          <Trans>
            Ce qui est enregistré le reste. Pour la suite, vérifiez de nouveau le même fichier.
          </Trans>
        </>
      );
  }
}
