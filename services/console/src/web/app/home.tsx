// SPDX-License-Identifier: AGPL-3.0-or-later
import { Navigate } from '@tanstack/react-router';
import { useHat } from '../api/session.ts';
import { homeOf } from '../shell/navigation.ts';
import { SCREEN_PATHS } from '../shell/screen-paths.ts';

/** Leads to the first screen of the hat. */
export function Home() {
  return <Navigate to={SCREEN_PATHS[homeOf(useHat())]} replace />;
}
