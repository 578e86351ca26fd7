// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { activationsQuery } from '../api/activations-query.ts';
import { launcherQuery } from '../api/launcher-query.ts';
import type { Planning } from '../api/schemas.ts';
import { useHat } from '../api/session.ts';
import { workQuery } from '../api/work-query.ts';
import { homeOf } from '../shell/navigation.ts';
import { SCREEN_PATHS } from '../shell/screen-paths.ts';
import { Loading } from '../ui/loading.tsx';

/** Leads to the first screen of the hat; to the tools when it has nothing to do and tools to open. */
export function Home() {
  const screen = homeOf(useHat());
  const hasWork = screen === 'work';
  const work = useQuery({ ...workQuery(), enabled: hasWork });
  const toMove = useQuery({
    ...activationsQuery({ waitingForMe: true }),
    enabled: hasWork,
  });
  const idle = work.data !== undefined && isIdle(work.data) && toMove.data?.total === 0;
  const launcher = useQuery({ ...launcherQuery, enabled: idle });
  if (work.isLoading || toMove.isLoading || launcher.isLoading) return <Loading />;
  const opens = idle && (launcher.data?.tools ?? []).some(({ state }) => state === 'open');
  return <Navigate to={SCREEN_PATHS[opens ? 'launcher' : screen]} replace />;
}

const isIdle = ({ facts, next }: Planning['Work']): boolean =>
  facts.now + facts.toAccept + facts.toDecide + facts.blocked + facts.waitingForOthers === 0 &&
  next.length === 0;
