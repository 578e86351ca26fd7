// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is recorded of one organisation's access to one instance. */
export interface LinkFacts {
  readonly client: {
    readonly state: 'pending' | 'ready' | 'refused';
    readonly reasonCode: string | null;
    readonly since: string;
    readonly isSecretRead: boolean;
  } | null;
  /** Code of the last failure while the change waits in the queue. */
  readonly clientError: string | null;
  readonly access: {
    readonly state: 'pending' | 'granted' | 'refused' | 'revoking' | 'revoked';
    readonly reasonCode: string | null;
    readonly since: string;
  };
  readonly accessError: string | null;
  readonly firstSignInAt: string | null;
  /** How many people may enter. */
  readonly entitled: number;
}

export interface LinkState {
  readonly kind: 'client' | 'access' | 'first-sign-in';
  readonly state: 'done' | 'in-progress' | 'blocked' | 'waiting';
  readonly since: string;
  readonly reasonCode: string | null;
  /** Who can act now: null when nobody needs to. */
  readonly actor: 'hoster' | 'nation' | 'organisation' | null;
}

/** The links that identity answers for, in the order of the thread, each with why and who. */
export const linksOf = (facts: LinkFacts): LinkState[] => [
  clientLink(facts),
  accessLink(facts),
  signInLink(facts),
];

const clientLink = ({ client, clientError, access }: LinkFacts): LinkState => {
  const kind = 'client';
  if (!client) {
    const { since } = access;
    return { kind, state: 'blocked', since, reasonCode: 'client-missing', actor: 'nation' };
  }
  const { since } = client;
  if (client.state === 'refused') {
    const isHosters = client.reasonCode === 'redirect-uri-invalid';
    return {
      kind,
      state: 'blocked',
      since,
      reasonCode: client.reasonCode,
      actor: isHosters ? 'hoster' : 'nation',
    };
  }
  if (client.state === 'pending') return pending(kind, since, clientError);
  return { kind, state: 'done', since, reasonCode: null, actor: null };
};

const accessLink = ({ access, accessError, client }: LinkFacts): LinkState => {
  const kind = 'access';
  const { since } = access;
  if (access.state === 'granted')
    return { kind, state: 'done', since, reasonCode: null, actor: null };
  if (access.state === 'refused') {
    return { kind, state: 'blocked', since, reasonCode: access.reasonCode, actor: 'nation' };
  }
  if (access.state === 'revoked') {
    return { kind, state: 'waiting', since, reasonCode: 'access-revoked', actor: null };
  }
  if (client?.state !== 'ready') {
    return { kind, state: 'waiting', since, reasonCode: 'client-missing', actor: null };
  }
  return pending(kind, since, accessError);
};

const pending = (kind: LinkState['kind'], since: string, error: string | null): LinkState =>
  error === null
    ? { kind, state: 'in-progress', since, reasonCode: null, actor: null }
    : { kind, state: 'blocked', since, reasonCode: error, actor: 'nation' };

const signInLink = ({ access, client, firstSignInAt, entitled }: LinkFacts): LinkState => {
  const kind = 'first-sign-in';
  if (firstSignInAt !== null) {
    return { kind, state: 'done', since: firstSignInAt, reasonCode: null, actor: null };
  }
  const { since } = access;
  if (access.state !== 'granted') {
    return { kind, state: 'waiting', since, reasonCode: null, actor: null };
  }
  if (client && !client.isSecretRead) {
    return { kind, state: 'waiting', since, reasonCode: 'secret-not-read', actor: 'hoster' };
  }
  return {
    kind,
    state: 'waiting',
    since,
    reasonCode: entitled === 0 ? 'nobody-entitled' : 'nobody-signed-in',
    actor: 'organisation',
  };
};
