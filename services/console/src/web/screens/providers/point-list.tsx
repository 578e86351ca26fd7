// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { join } from '../../ui/join.ts';
import { OUTCOMES, POINTS } from '../../words/provider-words.ts';

type Props = {
  title: 'settings' | 'trial';
  of: Identity['ProviderCheck'];
  /** Whether it appeared in answer to what the reader just did. */
  isNew?: boolean;
};

/** What a test found, point by point, each with its sentence. */
export function PointList({ title, of, isNew }: Props) {
  const { i18n } = useLingui();
  const total = of.points.length;
  const failed = of.points.filter(({ outcome }) => outcome === 'failed').length;
  const right = total - failed;
  const { tone, glyph } = OUTCOMES[of.outcome].look;
  return (
    <div className="tested" role={isNew === true ? 'status' : undefined}>
      <h3>
        <Glyph name={glyph} tone={tone} />{' '}
        {title === 'settings' ? (
          <Trans>Test des réglages :</Trans>
        ) : (
          <Trans>Connexion d’essai :</Trans>
        )}{' '}
        <Plural value={total} one={`${right} point sur #`} other={`${right} points sur #`} />
      </h3>
      <ul className="points">
        {of.points.map((point) => {
          const { label, look } = OUTCOMES[point.outcome];
          return (
            <li
              key={`${point.code} ${point.detail}`}
              className={join(point.outcome === 'failed' && 'ko')}
            >
              <Glyph name={look.glyph} tone={look.tone} />
              <div>
                <b>
                  {i18n._(POINTS[point.point])}
                  <span className="vh">, {i18n._(label)}</span>
                </b>
                <span className="said">{point.detail}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
