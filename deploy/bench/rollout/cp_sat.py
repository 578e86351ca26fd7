# SPDX-License-Identifier: AGPL-3.0-or-later
"""Schedules a network that is read as JSON with OR-Tools' CP-SAT, in working days; see peer.ts."""

import json
import sys

from ortools.sat.python import cp_model

given = json.load(sys.stdin)
horizon = given["horizon"]
model = cp_model.CpModel()
starts, ends, rates = [], [], [[] for _ in given["pools"]]

for task in given["tasks"]:
    start = model.new_int_var(0, horizon, "")
    end = model.new_int_var(0, horizon, "")
    model.add(end >= start + task["duration"])
    starts.append(start)
    ends.append(end)
    # One of the pools that may serve a work does, at its own pace.
    for choices in task["work"]:
        chosen = [model.new_bool_var("") for _ in choices]
        model.add_exactly_one(chosen)
        for one, (pool, length, rate) in zip(chosen, choices):
            interval = model.new_optional_fixed_size_interval_var(start, length, one, "")
            rates[pool].append((interval, rate))
            model.add(end >= start + length).only_enforce_if(one)

for capacity, uses in zip(given["pools"], rates):
    if uses:
        model.add_cumulative([one for one, _ in uses], [rate for _, rate in uses], capacity)

sessions = given["sessions"]
held = [[] for _ in sessions]
opened = {}
for number in given["openings"]:
    day = model.new_int_var(0, horizon, "")
    choices = [model.new_bool_var("") for _ in sessions]
    model.add_exactly_one(choices)
    for chosen, (session, _), at in zip(choices, sessions, held):
        model.add(day == session).only_enforce_if(chosen)
        at.append(chosen)
    # The last day of the review may be that of the session.
    model.add(day >= ends[number] - 1)
    opened[number] = day
for (_, room), at in zip(sessions, held):
    model.add(sum(at) <= room)

for before, after, kind, lag in given["links"]:
    if kind == "SS":
        model.add(starts[after] >= starts[before] + lag)
    else:
        done = opened[before] + 1 if before in opened else ends[before]
        model.add(starts[after] >= done + lag)

last = model.new_int_var(0, horizon, "")
model.add_max_equality(last, list(opened.values()))
model.minimize(last)
solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = given["seconds"]
solver.parameters.num_workers = given["workers"]
status = solver.solve(model)
found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
print(
    json.dumps(
        {
            "status": solver.status_name(status),
            "lastOpening": solver.value(last) if found else None,
            "bound": solver.best_objective_bound,
            "seconds": solver.wall_time,
        }
    )
)
