// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { shortDate } from '../../format/civil-date.ts';

type Props = {
  facts: Planning['Work']['facts'];
  /** Tasks of the association's own list that it may begin. */
  toBegin: number;
  today: string;
};

/** The sentence that says it all; its first half reads alone. */
export function WorkLead({ facts, toBegin, today }: Props) {
  const { i18n } = useLingui();
  const { now, minutes, until, toAccept, toDecide, blocked, escalated, late, waitingForOthers } =
    facts;
  const { tasks, days, over } = facts.load;
  const daysAhead = Math.ceil(days);
  const date = until === null ? null : shortDate(until, i18n.locale, today);
  return (
    <>
      <b>
        {now === 0 && toBegin > 0 && (
          <Plural
            value={toBegin}
            one="Une tâche de votre liste peut commencer."
            other="# tâches de votre liste peuvent commencer."
          />
        )}
        {now === 0 && toBegin === 0 && <Trans>Vous n’avez aucune tâche à faire aujourd’hui.</Trans>}
        {now > 0 && date === null && (
          <Trans>
            <Plural value={now} one="Une chose à faire" other="# choses à faire" />, environ{' '}
            <Plural value={minutes} one="# minute" other="# minutes" />.
          </Trans>
        )}
        {now > 0 && date !== null && (
          <Trans>
            <Plural value={now} one="Une chose à faire" other="# choses à faire" /> d’ici au {date},
            environ <Plural value={minutes} one="# minute" other="# minutes" />.
          </Trans>
        )}
      </b>{' '}
      {toAccept > 0 && (
        <Plural
          value={toAccept}
          one="Une déclaration est à accepter."
          other="# déclarations sont à accepter."
        />
      )}{' '}
      {toDecide > 0 && (
        <Plural
          value={toDecide}
          one="Une décision vous attend."
          other="# décisions vous attendent."
        />
      )}{' '}
      {blocked > 0 && (
        <Plural
          value={blocked}
          one="Une tâche est bloquée : quelqu’un d’autre doit agir."
          other="# tâches sont bloquées : quelqu’un d’autre doit agir."
        />
      )}{' '}
      {escalated > 0 && (
        <Plural
          value={escalated}
          one="Un retard est remonté jusqu’à vous."
          other="# retards sont remontés jusqu’à vous."
        />
      )}{' '}
      {late > 0 && (
        <Plural value={late} one="Une tâche est en retard." other="# tâches sont en retard." />
      )}{' '}
      {waitingForOthers > 0 && (
        <Plural
          value={waitingForOthers}
          one="Une de vos déclarations attend d’être acceptée."
          other="# de vos déclarations attendent d’être acceptées."
        />
      )}{' '}
      {over && (
        <Trans>
          Vous vous chargez en tout de <Plural value={tasks} one="# tâche" other="# tâches" /> d’ici
          quatre semaines, environ <Plural value={daysAhead} one="# jour" other="# jours" /> : c’est
          trop pour une personne. Demandez de l’aide depuis l’une d’elles.
        </Trans>
      )}
    </>
  );
}
