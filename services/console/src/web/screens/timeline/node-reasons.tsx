// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { BindingSentence } from '../../sentences/binding-sentence.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';

type Props = {
  reasons: Pick<Planning['TimelineNode'], 'startReason' | 'endReason'>;
  /** A decision has no beginning of its own. */
  isTask: boolean;
};

/** What holds the start and the end of something, a sentence each. */
export function NodeReasons({ reasons: { startReason, endReason }, isTask }: Props) {
  const { today } = useSession();
  if (startReason === null && endReason === null) {
    return (
      <p>
        <Trans>Le plan ne dit pas ce qui tient cette date.</Trans>
      </p>
    );
  }
  return (
    <ol className="node-reasons">
      {isTask && startReason !== null && (
        <Reason icon="play" what={<Trans>Ce qui tient le début :</Trans>}>
          <BindingSentence binding={startReason} today={today} />
        </Reason>
      )}
      {endReason !== null && (
        <Reason icon="cal" what={<Trans>Ce qui tient la fin :</Trans>}>
          <BindingSentence binding={endReason} today={today} />
        </Reason>
      )}
    </ol>
  );
}

function Reason(props: { icon: IconName; what: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span className="reason-mark">
        <Icon name={props.icon} />
      </span>
      <span>
        <b>{props.what}</b> {props.children}
      </span>
    </li>
  );
}
