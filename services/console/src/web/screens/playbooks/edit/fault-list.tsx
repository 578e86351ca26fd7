// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { FaultNote } from '../fault-note.tsx';
import type { DraftFault } from './use-faults.ts';

type Props = { faults: readonly DraftFault[]; onGo: (fault: DraftFault) => void };

/** What is to correct in the draft, each with the way to its field. */
export function FaultList({ faults, onGo }: Props) {
  return (
    <FaultNote count={faults.length}>
      {faults.map((fault) => (
        <li key={`${fault.column} ${fault.id} ${fault.detail}`}>
          {fault.id === null ? (
            <>
              <code>{fault.column}</code> {fault.detail}{' '}
              <Trans>À corriger dans le YAML du brouillon.</Trans>
            </>
          ) : (
            <a
              href={`#${fault.id}`}
              onClick={(event) => {
                event.preventDefault();
                onGo(fault);
              }}
            >
              <b>{fault.task}</b> {fault.detail}
            </a>
          )}
        </li>
      ))}
    </FaultNote>
  );
}
