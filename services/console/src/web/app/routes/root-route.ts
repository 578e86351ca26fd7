// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../not-found.tsx';
import { Root } from '../root.tsx';

/** What stands around every screen. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound });

/** The parent of every route. */
export const getParentRoute = () => rootRoute;
