// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { isGiven } from '../../format/is-given.ts';
import { amountWords } from '../../words/amount-words.ts';

type Props = { field: Planning['EvidenceField']; met: boolean | null };

/** What a number must reach, and whether it does. */
export function ThresholdWords({ field, met }: Props) {
  const { i18n } = useLingui();
  if (!isGiven(field.threshold)) return null;
  const number = amountWords(i18n, field.unit ?? '', field.threshold);
  return (
    <>
      {(field.operator === '>=' || field.operator === null) && <Trans>Au moins {number}.</Trans>}
      {field.operator === '>' && <Trans>Plus de {number}.</Trans>}
      {field.operator === '<=' && <Trans>Au plus {number}.</Trans>}
      {field.operator === '<' && <Trans>Moins de {number}.</Trans>}
      {(field.operator === '=' || field.operator === '==') && (
        <Trans>Exactement {number}.</Trans>
      )}{' '}
      {met === false && (
        <b>
          <Trans>Ce nombre n’y est pas : le critère ne sera pas réuni.</Trans>
        </b>
      )}
    </>
  );
}
