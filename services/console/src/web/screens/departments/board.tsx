// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { Note } from '../../ui/note.tsx';
import { COLUMN_WORDS } from './column-words.ts';
import { type BoardCard, COLUMNS } from './board-cards.ts';
import { BoardCardView } from './board-card-view.tsx';

type Props = {
  cards: readonly BoardCard[];
  planned: boolean;
  onInvite: (organisationId: string) => void;
};

/** Six columns of readiness; a card moves by itself when its criteria are met. */
export function Board({ cards, planned, onInvite }: Props) {
  const { t, i18n } = useLingui();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <div className="bd-head">
        <h2 id={titleId}>
          <Trans>Où en est chacun</Trans>
        </h2>
        <p className="small muted">
          <Trans>Une fiche avance toute seule quand ses critères sont réunis.</Trans>
        </p>
      </div>
      {!planned && (
        <Note tone="late">
          <p>
            <Trans>
              Le service de planification ne répond pas : l’avancement manque, les invitations
              marchent.
            </Trans>
          </p>
        </Note>
      )}
      <ol className="board" aria-label={t`Colonnes d’avancement`}>
        {COLUMNS.map((column) => {
          const inside = cards.filter((card) => card.column === column);
          return (
            <li className="col" key={column}>
              <h3 id={`col-${column}`}>
                {i18n._(COLUMN_WORDS[column])}
                <span className="n" aria-hidden="true">
                  {inside.length}
                </span>
                <span className="vh">
                  <Trans>
                    {' '}
                    : <Plural value={inside.length} one="# département" other="# départements" />
                  </Trans>
                </span>
              </h3>
              <ul aria-labelledby={`col-${column}`}>
                {inside.map((card) => (
                  <BoardCardView key={card.id} card={card} onInvite={onInvite} />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
