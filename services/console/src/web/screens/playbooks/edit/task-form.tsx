// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Planning } from '../../../api/schemas.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { DemandFields } from './demand-fields.tsx';
import { DurationFields } from './duration-fields.tsx';
import { type PartProps, fieldOf } from './field-of.ts';
import { LinkRows, type Waitable } from './link-rows.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RoleFields } from './role-fields.tsx';

type Props = PartProps & {
  gates: Planning['Playbook']['gates'];
  waitable: readonly Waitable[];
};

/** The fields of one task of a playbook. */
export function TaskForm({ gates, waitable, ...part }: Props) {
  const field = fieldOf(part);
  return (
    <>
      <PlaceFields {...part} gates={gates} />
      <RoleFields {...part} />
      <DurationFields {...part} />
      <DemandFields {...part} />
      <LinkRows {...part} waitable={waitable} />
      <TextArea {...field('evidence')} maxLength={1000} label={<Trans>Preuve demandée</Trans>} />
      <div className="pair">
        <TextArea
          {...field('instructionsFr')}
          maxLength={8000}
          label={<Trans>Mode d’emploi en français</Trans>}
        />
        <TextArea
          {...field('instructionsEn')}
          maxLength={8000}
          label={<Trans>Mode d’emploi en anglais</Trans>}
        />
      </div>
    </>
  );
}
