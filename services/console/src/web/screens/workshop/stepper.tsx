// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Glyph } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';

export type Step = { id: string; title: ReactNode; detail: ReactNode; done: boolean };

/** The steps of the workshop, each leading to its part of the page. */
export function Stepper({ steps, current }: { steps: readonly Step[]; current: string }) {
  const { t } = useLingui();
  return (
    <ol className="stepper" aria-label={t`Étapes de l’atelier`}>
      {steps.map((step, index) => (
        <li
          // oxlint-disable-next-line react/no-array-index-key -- several steps may lead to one place
          key={index}
          className={join(step.done && 'ok', step.id === current && 'cur')}
          aria-current={step.id === current ? 'step' : undefined}
        >
          <a href={`#${step.id}`}>
            <span className="sn">{step.done ? <Glyph name="live" /> : index + 1}</span>
            <span>
              <b>{step.title}</b>
              <span>{step.detail}</span>
            </span>
            {step.done && (
              <span className="vh">
                <Trans>, fait</Trans>
              </span>
            )}
          </a>
        </li>
      ))}
    </ol>
  );
}
