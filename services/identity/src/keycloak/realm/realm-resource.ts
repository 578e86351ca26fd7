// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Keycloak } from '../connection.ts';
import { MARKER, isMarked } from '../marker.ts';
import { orNull } from '../or-null.ts';
import { secretFingerprint } from '../../domain/secret-fingerprint.ts';
import type { Resource } from '../reconcile/resource.ts';
import type { RealmRepresentation } from '../representations.ts';
import { sorted } from '../sorted.ts';
import { realmSettings } from './realm-settings.ts';
import type { RealmSettings } from './settings.ts';
import { smtpPassword, smtpServer } from './smtp-server.ts';

const SMTP_ATTRIBUTE = 'essaim.smtp-password';

/** The realm itself: settings, mail server, marker. */
export const realmResource = (keycloak: Keycloak, settings: RealmSettings): Resource => {
  const { realm, admin } = keycloak;
  const password = smtpPassword(settings.smtp);
  const passwordMark = password === '' ? 'none' : secretFingerprint(password);
  const desired = {
    ...realmSettings(settings),
    [`attribute ${SMTP_ATTRIBUTE}`]: passwordMark,
  };
  const owned = Object.keys(realmSettings(settings));
  const find = () => orNull(admin.realms.findOne({ realm }));

  const write = async (live: RealmRepresentation | null): Promise<void> => {
    const representation = {
      realm,
      ...realmSettings(settings),
      smtpServer: { ...smtpServer(settings.smtp), ...(password !== '' && { password }) },
      attributes: {
        ...live?.attributes,
        [MARKER]: 'true',
        [SMTP_ATTRIBUTE]: passwordMark,
      },
    };
    await (live
      ? admin.realms.update({ realm }, representation)
      : admin.realms.create(representation));
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
          [`attribute ${SMTP_ATTRIBUTE}`]: live.attributes?.[SMTP_ATTRIBUTE] as unknown,
        },
      };
    },
    create: () => write(null),
    update: async () => write(await find()),
  };
};

const comparable = (field: string, value: unknown): unknown => {
  if (field === 'smtpServer' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'password'));
  }
  return sorted(value);
};
