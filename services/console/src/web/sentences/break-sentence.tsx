// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../api/schemas.ts';
import { shortDate } from '../format/civil-date.ts';
import { isGiven } from '../format/is-given.ts';
import { LagWords } from './lag-words.tsx';
import { NodeName } from './node-name.tsx';

type Props = {
  broken: Planning['Violation'];
  explanation: Pick<Planning['Explanation'], 'node' | 'predecessors'>;
  today: string;
};

/** What one day earlier would break, with the names of tasks and places instead of their keys. */
export function BreakSentence({ broken, explanation, today }: Props) {
  const { i18n } = useLingui();
  const { code, params } = broken;
  const on = (name: string) => shortDate(String(params[name]), i18n.locale, today);
  switch (code) {
    case 'before-release':
      return <Trans>le plan ne commence que le {on('release')}.</Trans>;
    case 'before-pin':
      return <Trans>une personne a demandé que rien ne commence avant le {on('pin')}.</Trans>;
    case 'start-frozen': {
      const why = String(params['name']);
      return (
        <Trans>
          un gel l’interdit du {on('from')} au {on('to')} : {why}.
        </Trans>
      );
    }
    case 'start-closed':
      return <Trans>le {on('start')} n’est pas travaillé.</Trans>;
    case 'predecessor-broken': {
      const { amount, unit, type, predecessor } = params;
      const before = explanation.predecessors.find(({ node }) => node.key === predecessor)?.node;
      const name = isGiven(before) ? <NodeName node={before} /> : <Trans>l’étape d’avant</Trans>;
      return (
        <>
          <TooEarly type={String(type)} name={name} date={on('date')} />{' '}
          <LagWords lag={`${amount}${unit}`} />
        </>
      );
    }
    case 'wave-gate-broken': {
      const gate = [explanation.node.startReason, explanation.node.endReason].find(
        ({ kind, node }) => kind === 'wave-gate' && node?.key === params['gate'],
      )?.node;
      return isGiven(gate) ? (
        <Trans>
          l’ouverture de vague « <NodeName node={gate} /> » n’est prévue que le {on('opened')}.
        </Trans>
      ) : (
        <Trans>l’ouverture de la vague n’est prévue que le {on('opened')}.</Trans>
      );
    }
    default:
      return broken.detail;
  }
}

/** What comes too late for a start (FS, SS) or an end (FF, SF). */
function TooEarly({ type, name, date }: { type: string; name: ReactNode; date: string }) {
  switch (type) {
    case 'SS':
      return (
        <Trans>
          « {name} » ne commence que le {date}.
        </Trans>
      );
    case 'FF':
      return (
        <Trans>
          elle finirait avant « {name} », qui ne se termine que le {date}.
        </Trans>
      );
    case 'SF':
      return (
        <Trans>
          elle finirait avant que « {name} » commence, le {date}.
        </Trans>
      );
    default:
      return (
        <Trans>
          « {name} » ne se termine que le {date}.
        </Trans>
      );
  }
}
