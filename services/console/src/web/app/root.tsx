// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import type { SignedIn } from '../../shared/session.ts';
import { SessionContext, sessionQuery } from '../api/session.ts';
import { activate } from '../i18n/texts.ts';
import { Shell } from '../shell/shell.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Welcome } from './welcome.tsx';

const InvitationPage = lazy(() =>
  import('../screens/invitation/invitation-page.tsx').then((module) => ({
    default: module.InvitationPage,
  })),
);
const CodePage = lazy(() =>
  import('../screens/code/code-page.tsx').then((module) => ({ default: module.CodePage })),
);
const SessionEnded = lazy(() =>
  import('./session-ended.tsx').then((module) => ({ default: module.SessionEnded })),
);

/** Decides between the welcome, an invitation and the screens, by the session. */
export function Root() {
  const { data, error, refetch } = useQuery(sessionQuery);
  const [last, setLast] = useState<SignedIn | null>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (data?.signedIn === true && data !== last) setLast(data);
  const language = data?.signedIn === true ? data.language : undefined;
  useEffect(() => {
    if (language !== undefined) void activate(language);
  }, [language]);

  if (path === '/code') {
    return (
      <Suspense fallback={<Loading />}>
        <CodePage />
      </Suspense>
    );
  }
  if (path.startsWith('/invitation')) {
    return (
      <Suspense fallback={<Loading />}>
        <InvitationPage session={data} />
      </Suspense>
    );
  }
  if (last === null) {
    if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
    return data === undefined ? <Loading /> : <Welcome />;
  }
  return (
    <SessionContext value={last}>
      <Shell />
      {data?.signedIn === false && (
        <Suspense>
          <SessionEnded />
        </Suspense>
      )}
    </SessionContext>
  );
}
