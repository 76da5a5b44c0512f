import { queryOptions } from "@tanstack/react-query";
import { get, send } from "../api/http";
import type { ApiToken, PeoplePage, Person, Role, Territory, Unit } from "../api/types";

export const unitsQuery = queryOptions({ queryKey: ["org", "units"], queryFn: () => get<Unit[]>("/org/units") });
export const territoriesQuery = queryOptions({ queryKey: ["org", "territories"], queryFn: () => get<Territory[]>("/org/territories") });
export const rolesQuery = queryOptions({ queryKey: ["org", "roles"], queryFn: () => get<Role[]>("/org/roles") });
export const tokensQuery = queryOptions({ queryKey: ["tokens"], queryFn: () => get<ApiToken[]>("/tokens") });

export function peopleQuery(q: string, unit?: string) {
  return queryOptions({ queryKey: ["org", "people", q, unit], queryFn: () => get<PeoplePage>("/org/people", { q, unit, limit: 200 }) });
}

export function personQuery(id: string) {
  return queryOptions({ queryKey: ["org", "person", id], queryFn: () => get<Person>(`/org/people/${id}`) });
}

export function keptQuery(id: string) {
  return queryOptions({ queryKey: ["org", "kept", id], queryFn: () => get<{ kind: string; count: number }[]>(`/org/people/${id}/kept`) });
}

export const openUnit = (unit: { kind: string; name: string; parentId: string }) => send<Unit>("POST", "/org/units", unit);
export const editUnit = (unit: Unit, change: { name?: string; parentId?: string }) => send<Unit>("PATCH", `/org/units/${unit.id}`, { version: unit.version, ...change });
export const closeUnit = (unit: Unit) => send<Unit>("POST", `/org/units/${unit.id}/close`, { version: unit.version });

export const authorise = (unitId: string, places: string[], from: string) => send<void>("PUT", `/org/units/${unitId}/territory`, { places, from });

export interface PersonDetails {
  name: string;
  phone?: string;
  email?: string;
}

export const hire = (details: PersonDetails) => send<Person>("POST", "/org/people", details);
export const editPerson = (person: Person, details: PersonDetails) => send<Person>("PATCH", `/org/people/${person.id}`, { version: person.version, ...details });

export interface Appointment {
  unitId: string;
  position: string;
  role: string;
  from: string;
}

export const appoint = (personId: string, appointment: Appointment) => send<void>("POST", `/org/people/${personId}/memberships`, appointment);
export const endMembership = (id: string, to: string) => send<void>("POST", `/org/memberships/${id}/end`, { to });
export const leave = (person: Person, successorId: string | null) => send<Person>("POST", `/org/people/${person.id}/leave`, { version: person.version, successorId });

export const giveLogin = (personId: string, name: string) => send<{ password: string }>("POST", `/org/people/${personId}/login`, { name });
export const resetPassword = (personId: string) => send<{ password: string }>("POST", `/org/people/${personId}/login/reset`);
export const releaseLockout = (personId: string) => send<void>("POST", `/org/people/${personId}/login/release`);

export const issueToken = (token: { name: string; personId: string; expiresOn: string }) => send<ApiToken & { token: string }>("POST", "/tokens", token);
export const revokeToken = (id: string) => send<void>("DELETE", `/tokens/${id}`);
