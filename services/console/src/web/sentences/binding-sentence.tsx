// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import type { Planning } from '../api/schemas.ts';
import { shortDate } from '../format/civil-date.ts';
import { isGiven } from '../format/is-given.ts';
import { placeOf } from '../territory/place.ts';
import { CLOSED_DAYS, holidayName } from '../words/calendar-words.ts';
import { RESOURCES } from '../words/resource-words.ts';
import { LagWords } from './lag-words.tsx';
import { NodeName } from './node-name.tsx';

type Props = { binding: Planning['Binding']; today: string };

/** The one thing that holds a start or an end, in a sentence. */
export function BindingSentence({ binding, today }: Props) {
  const { i18n } = useLingui();
  const date = !isGiven(binding.date) ? '' : shortDate(binding.date, i18n.locale, today);
  const node = isGiven(binding.node) && <NodeName node={binding.node} />;
  const place = !isGiven(binding.organisation) ? '' : placeOf(binding.organisation);
  switch (binding.kind) {
    case 'release':
      return <Trans>Elle commence au premier jour du plan : rien d’autre ne la retient.</Trans>;
    case 'pin':
      return <Trans>La date a été demandée par une personne.</Trans>;
    case 'freeze': {
      const until = isGiven(binding.until) ? shortDate(binding.until, i18n.locale, today) : '';
      const why = binding.name ?? '';
      return (
        <>
          <Trans>
            Gel du {date} au {until} : {why}.
          </Trans>{' '}
          {isGiven(binding.after) && <BindingSentence binding={binding.after} today={today} />}
        </>
      );
    }
    case 'actual':
      return <Trans>C’est fait : cette date est un fait, pas une prévision.</Trans>;
    case 'duration':
      return (
        <Plural
          value={binding.days ?? 0}
          one="Elle dure un jour ouvré."
          other="Elle dure # jours ouvrés."
        />
      );
    case 'predecessor':
      return (
        <>
          <HoldSentence type={binding.type ?? 'FS'} node={node} date={date} />{' '}
          {isGiven(binding.lag) && <LagWords lag={binding.lag} />}
        </>
      );
    case 'wave-gate':
      return (
        <Trans>
          L’ouverture de vague « {node} » est prévue le {date}.
        </Trans>
      );
    case 'share': {
      const counted = binding.counted ?? 0;
      const of = binding.of ?? 0;
      return (
        <Trans>
          Il faut que{' '}
          <Plural
            value={counted}
            one={`un département sur ${of} ait`}
            other={`# départements sur ${of} aient`}
          />{' '}
          franchi « {node} ».
        </Trans>
      );
    }
    case 'session':
      return (
        <Trans>
          La décision se prend au comité du {date} ({place}) ; les séances d’avant sont pleines.
        </Trans>
      );
    case 'resource':
      return <ResourceSentence binding={binding} place={place} />;
    case 'calendar': {
      const closed = isGiven(binding.name)
        ? holidayName(binding.name, i18n.locale)
        : i18n._(CLOSED_DAYS[binding.closed ?? ''] ?? CLOSED_DAYS.other);
      return (
        <>
          <Trans>
            Jours non travaillés à partir du {date} : {closed}.
          </Trans>{' '}
          {isGiven(binding.after) && <BindingSentence binding={binding.after} today={today} />}
        </>
      );
    }
  }
}

/** The date of what holds a start (FS, SS) or an end (FF, SF). */
function HoldSentence({ type, node, date }: { type: string; node: ReactNode; date: string }) {
  switch (type) {
    case 'SS':
      return (
        <Trans>
          « {node} » commence le {date}.
        </Trans>
      );
    case 'FF':
      return (
        <Trans>
          Elle ne finit pas avant « {node} », qui se termine le {date}.
        </Trans>
      );
    case 'SF':
      return (
        <Trans>
          Elle ne finit pas avant que « {node} » commence, le {date}.
        </Trans>
      );
    default:
      return (
        <Trans>
          « {node} » se termine le {date}.
        </Trans>
      );
  }
}

function ResourceSentence({ binding, place }: { binding: Planning['Binding']; place: string }) {
  const { i18n } = useLingui();
  const resource = i18n._(RESOURCES[binding.resource ?? ''] ?? RESOURCES.other);
  const holders = (binding.held ?? []).slice(0, 2);
  const weeks = binding.weeks?.length ?? 0;
  const who = holders.map((node, index) => (
    <Fragment key={node.key}>
      {index > 0 && ' ; '}
      <NodeName node={node} />
    </Fragment>
  ));
  return (
    <>
      <Trans>
        <Plural
          value={weeks}
          one="Déjà pris pendant une semaine"
          other="Déjà pris pendant # semaines"
        />{' '}
        : {resource} ({place}).
      </Trans>{' '}
      {holders.length > 0 && <Trans>Par : {who}.</Trans>}
    </>
  );
}
