import { useQuery } from "@tanstack/react-query";
import api, { answer } from "../api/client";
import type { Place } from "../api/types";
import type { Option } from "../ui/Options";
import type { Dimension } from "./search";
import { useTerm } from "./terms";

export const codes = {
  tier: ["gold", "silver", "general", "untiered"],
  kind: ["industry", "general", "focus", "retail"],
  ownership: ["owner", "prospect"],
  regionType: ["breakthrough", "growth", "mature"],
  industry: ["logistics", "mining", "construction", "post", "power", "army", "steel", "cement", "chemicals", "agriculture", "other"],
  state: ["active", "archived"],
  category: ["central-state-owned", "army", "post", "power", "other-industry", "government", "state-owned", "private", "individual"],
  transport: ["long-haul", "mining", "urban-construction", "urban-services"],
  modelClass: ["tractor", "cargo", "flatbed", "tipper", "mixer", "pump", "special", "other"],
  part: ["gatekeeper", "driver", "fleet-captain", "supervisor", "manager", "owner", "decision-maker", "influencer", "champion", "user", "buyer", "finance"],
  legalBasis: ["consent", "contract", "legal-duty", "public-health", "public-interest-news", "self-published", "other-law"],
} as const;

const noPlaces: Place[] = [];

export function usePlaceList(): Place[] {
  return useQuery({ queryKey: ["places"], queryFn: () => answer(api.GET("/api/v1/places")), staleTime: Number.POSITIVE_INFINITY }).data ?? noPlaces;
}

/** What a chip of this dimension can hold. */
export function useDimensionOptions(dimension: Dimension): Option[] {
  const term = useTerm();
  const places = usePlaceList();
  if (dimension === "division") return places.map((place) => ({ value: place.code, label: place.name }));
  return codes[dimension].map((code) => ({ value: code, label: term(dimension, code) }));
}
