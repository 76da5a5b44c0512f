import { queryOptions } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { Person, Unit } from "../api/types";

const path = (id: string) => ({ params: { path: { id } } });

export const unitsQuery = queryOptions({ queryKey: ["org", "units"], queryFn: () => answer(api.GET("/api/v1/org/units")) });
export const territoriesQuery = queryOptions({ queryKey: ["org", "territories"], queryFn: () => answer(api.GET("/api/v1/org/territories")) });
export const rolesQuery = queryOptions({ queryKey: ["org", "roles"], queryFn: () => answer(api.GET("/api/v1/org/roles")) });
export const tokensQuery = queryOptions({ queryKey: ["tokens"], queryFn: () => answer(api.GET("/api/v1/tokens")) });

export const companyQuery = queryOptions({ queryKey: ["company"], queryFn: () => answer(api.GET("/api/v1/company")) });

export const callOwnBrand = (brand: string) => answer(api.PUT("/api/v1/company/own-brand", { body: { brand } }));

const most = 200;

export function peopleQuery(q: string, unit?: string) {
  const query = { ...(q && { q }), ...(unit && { unit }), limit: most };
  return queryOptions({ queryKey: ["org", "people", q, unit], queryFn: () => answer(api.GET("/api/v1/org/people", { params: { query } })) });
}

export function personQuery(id: string) {
  return queryOptions({ queryKey: ["org", "person", id], queryFn: () => answer(api.GET("/api/v1/org/people/{id}", path(id))) });
}

export function keptQuery(id: string) {
  return queryOptions({ queryKey: ["org", "kept", id], queryFn: () => answer(api.GET("/api/v1/org/people/{id}/kept", path(id))) });
}

export const openUnit = (unit: { kind: string; name: string; parentId: string }) => answer(api.POST("/api/v1/org/units", { body: unit }));

export const editUnit = ({ id, version }: Unit, change: { name?: string; parentId?: string }) =>
  answer(api.PATCH("/api/v1/org/units/{id}", { ...path(id), body: { version, ...change } }));

export const closeUnit = ({ id, version }: Unit) => answer(api.POST("/api/v1/org/units/{id}/close", { ...path(id), body: { version } }));

export const authorise = (id: string, places: string[], from: string) => answer(api.PUT("/api/v1/org/units/{id}/territory", { ...path(id), body: { places, from } }));

export interface PersonDetails {
  name: string;
  phone?: string;
  email?: string;
}

export const hire = (details: PersonDetails) => answer(api.POST("/api/v1/org/people", { body: details }));

export const editPerson = ({ id, version }: Person, details: PersonDetails) => answer(api.PATCH("/api/v1/org/people/{id}", { ...path(id), body: { version, ...details } }));

export interface Appointment {
  unitId: string;
  position: string;
  role: string;
  from: string;
}

export const appoint = (personId: string, appointment: Appointment) => answer(api.POST("/api/v1/org/people/{id}/memberships", { ...path(personId), body: appointment }));

export const endMembership = (id: string, to: string) => answer(api.POST("/api/v1/org/memberships/{id}/end", { ...path(id), body: { to } }));

export const leave = ({ id, version }: Person, successorId: string | null) => answer(api.POST("/api/v1/org/people/{id}/leave", { ...path(id), body: { version, successorId } }));

export const giveLogin = (personId: string, name: string) => answer(api.POST("/api/v1/org/people/{id}/login", { ...path(personId), body: { name } }));
export const resetPassword = (personId: string) => answer(api.POST("/api/v1/org/people/{id}/login/reset", path(personId)));
export const releaseLockout = (personId: string) => answer(api.POST("/api/v1/org/people/{id}/login/release", path(personId)));

export const issueToken = (token: { name: string; personId: string; expiresOn: string }) => answer(api.POST("/api/v1/tokens", { body: token }));
export const revokeToken = (id: string) => answer(api.DELETE("/api/v1/tokens/{id}", path(id)));
