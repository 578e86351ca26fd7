// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { MARKER, isMarked } from '../marker.ts';
import { orNull } from '../or-null.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import type { FieldDifference } from '../reconcile/difference.ts';
import type { Resource } from '../reconcile/resource.ts';
import { sorted } from '../sorted.ts';
import { realmSettings } from './realm-settings.ts';
import type { RealmSettings } from './settings.ts';
import { smtpPassword, smtpServer } from './smtp-server.ts';

const SMTP_ATTRIBUTE = 'essaim.smtp-password';
const PASSWORD_FIELD = `attribute ${SMTP_ATTRIBUTE}`;

/** The realm itself: settings, mail server, marker. */
export const realmResource = (keycloak: Keycloak, settings: RealmSettings): Resource => {
  const { realm, admin } = keycloak;
  const password = smtpPassword(settings.smtp);
  const passwordMark = password === '' ? 'none' : secretFingerprint(password);
  const desired = {
    ...realmSettings(settings),
    [PASSWORD_FIELD]: passwordMark,
  };
  const owned = Object.keys(realmSettings(settings));
  const find = () => orNull(admin.realms.findOne({ realm }));

  const mail = () => ({ ...smtpServer(settings.smtp), ...(password !== '' && { password }) });

  const write = async (changed: readonly FieldDifference[]): Promise<void> => {
    const live = await find();
    const isChanged = new Set(changed.map(({ field }) => field));
    const isMailChanged = isChanged.has('smtpServer') || isChanged.has(PASSWORD_FIELD);
    await admin.realms.update(
      { realm },
      {
        ...Object.fromEntries(
          changed
            .filter(({ field }) => owned.includes(field))
            .map(({ field, desired }) => [field, desired]),
        ),
        ...(isMailChanged && { smtpServer: mail() }),
        attributes: {
          ...live?.attributes,
          [MARKER]: 'true',
          ...(isMailChanged && { [SMTP_ATTRIBUTE]: passwordMark }),
        },
      },
    );
  };

  return {
    kind: 'realm',
    key: realm,
    desired,
    read: async () => {
      const live = await find();
      if (!live) return null;
      const found = live as unknown as Record<string, unknown>;
      return {
        isOwned: isMarked(live.attributes),
        fields: {
          ...Object.fromEntries(owned.map((field) => [field, comparable(field, found[field])])),
          [PASSWORD_FIELD]: live.attributes?.[SMTP_ATTRIBUTE] as unknown,
        },
      };
    },
    create: async () => {
      await admin.realms.create({
        realm,
        ...realmSettings(settings),
        smtpServer: mail(),
        attributes: { [MARKER]: 'true', [SMTP_ATTRIBUTE]: passwordMark },
      });
    },
    update: write,
  };
};

const comparable = (field: string, value: unknown): unknown => {
  if (field === 'smtpServer' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'password'));
  }
  return sorted(value);
};
