// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { createStructureChange, previewStructureChange } from '../../api/network-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Note } from '../../ui/note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChildrenInput } from './children-input.tsx';
import { EffectsList } from './effects-list.tsx';
import { OrganisationField } from './organisation-field.tsx';

type Props = { of: Identity['Organisation']; kind: Identity['StructureChangeKind'] };

const ABOVE = { regional: 'national', departmental: 'regional', local: 'departmental' } as const;
const FIELDS = {
  targetId: 'structure-target',
  effectiveOn: 'structure-day',
  reason: 'structure-reason',
  name: 'structure-name',
  key: 'structure-key',
};

/** The form of one kind of change: first what it would move, then the change itself. */
export function StructureForm({ of, kind }: Props) {
  const { today } = useSession();
  const [targetId, setTarget] = useState('');
  const [effectiveOn, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [childIds, setChildren] = useState<readonly string[]>([]);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const request: Identity['StructureChangeRequest'] = {
    kind,
    organisationId: of.id,
    effectiveOn,
    ...(reason.trim() !== '' && { reason }),
    ...(targetId !== '' && { targetId }),
    ...(name.trim() !== '' && { name }),
    ...(kind === 'split' && code !== '' && { key: code }),
    ...(kind === 'split' && { childIds: [...childIds] }),
  };
  const preview = useCommand('identity', () => previewStructureChange(request));
  const make = useCommand(
    'identity',
    () => createStructureChange(request, key),
    () => {
      preview.reset();
      setKey(crypto.randomUUID());
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.reset();
    preview.mutate(undefined);
  };
  const confirm = () => make.mutate(undefined);
  const edit =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      preview.reset();
      set(value);
    };
  const failed = make.error ?? preview.error;
  const tier = kind === 'merger' ? of.tier : ABOVE[of.tier as keyof typeof ABOVE];
  return (
    <FieldErrors error={failed} fields={FIELDS}>
      <form onSubmit={submit} noValidate>
        {failed !== null && <ActionError error={failed} />}
        {make.isSuccess && (
          <Note tone="live" said="politely">
            <p>
              {make.data.state === 'planned' ? (
                <Trans>Le changement est prévu. Il se fera le jour dit.</Trans>
              ) : (
                <Trans>Le changement est fait.</Trans>
              )}
            </p>
          </Note>
        )}
        <div className="two">
          {(kind === 'transfer' || kind === 'merger') && (
            <OrganisationField
              id={FIELDS.targetId}
              label={
                kind === 'transfer' ? <Trans>Rattacher à</Trans> : <Trans>Fusionner dans</Trans>
              }
              tier={tier}
              except={of.id}
              onChoose={edit(setTarget)}
            />
          )}
          {kind === 'split' && (
            <TextField
              id={FIELDS.key}
              label={<Trans>Clé de la nouvelle structure</Trans>}
              maxLength={60}
              value={code}
              onChange={(event) => edit(setCode)(event.currentTarget.value)}
            />
          )}
          {kind !== 'transfer' && (
            <TextField
              id={FIELDS.name}
              label={
                kind === 'merger' ? (
                  <Trans>Nouveau nom (facultatif)</Trans>
                ) : (
                  <Trans>Nouveau nom</Trans>
                )
              }
              maxLength={200}
              value={name}
              onChange={(event) => edit(setName)(event.currentTarget.value)}
            />
          )}
          <TextField
            id={FIELDS.effectiveOn}
            type="date"
            label={<Trans>À partir du</Trans>}
            hint={<Trans>Un jour passé demande une raison.</Trans>}
            value={effectiveOn}
            onChange={(event) => edit(setDay)(event.currentTarget.value)}
          />
        </div>
        {kind === 'split' && (
          <ChildrenInput of={of} chosen={childIds} onChange={edit(setChildren)} />
        )}
        <TextArea
          id={FIELDS.reason}
          label={<Trans>Raison (facultative)</Trans>}
          maxLength={1000}
          rows={2}
          value={reason}
          onChange={(event) => edit(setReason)(event.currentTarget.value)}
        />
        {preview.data !== undefined && <EffectsList of={preview.data} />}
        <p className="actions">
          {preview.data === undefined ? (
            <Button look="main" type="submit" pending={preview.isPending}>
              <Trans>Voir ce qui se déplace</Trans>
            </Button>
          ) : (
            <Button look="main" pending={make.isPending} onClick={confirm}>
              <Trans>Confirmer le changement</Trans>
            </Button>
          )}
        </p>
      </form>
    </FieldErrors>
  );
}
