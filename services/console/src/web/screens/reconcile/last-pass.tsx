// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Empty } from '../../ui/empty.tsx';
import { PASS_TRIGGERS } from '../../words/reconcile-words.ts';

/** When everything was last compared, why, and what was found. */
export function LastPass({ last }: Pick<Identity['ReconcileState'], 'last'>) {
  const { i18n } = useLingui();
  const { today } = useSession();
  if (last === null) {
    return (
      <Empty>
        <Trans>Aucune comparaison n’a encore eu lieu. Comparez maintenant pour savoir.</Trans>
      </Empty>
    );
  }
  const seconds = i18n.number(last.tookMs / 1000, { maximumFractionDigits: 1 });
  return (
    <dl className="kv">
      <dt>
        <Trans>Dernière comparaison</Trans>
      </dt>
      <dd>
        <time dateTime={last.at}>{shortInstant(last.at, i18n.locale, today)}</time>,{' '}
        {i18n._(PASS_TRIGGERS[last.trigger])}
      </dd>
      <dt>
        <Trans>Objets d’essaim</Trans>
      </dt>
      <dd className="num">{i18n.number(last.owned)}</dd>
      <dt>
        <Trans>Changés par d’autres</Trans>
      </dt>
      <dd>
        <Plural value={last.drifts} _0="rien" one="# valeur ou objet" other="# valeurs ou objets" />
      </dd>
      <dt>
        <Trans>Durée</Trans>
      </dt>
      <dd className="num">
        <Trans>{seconds} s</Trans>
      </dd>
    </dl>
  );
}
