// The names these screens use for the shapes of the API.
import type { components } from "../api/schema";

type Schemas = components["schemas"];

export type Registration = Schemas["registration.RegistrationAnswers.RegistrationView"];
export type RegistrationItem = Schemas["registration.RegistrationAnswers.RegistrationItem"];
export type RegistrationItems = Schemas["registration.RegistrationAnswers.RegistrationItems"];
export type Candidate = Schemas["registration.RegistrationAnswers.CandidateView"];
export type HistoryItem = Schemas["registration.RegistrationAnswers.HistoryItem"];
export type Ability = Schemas["registration.RegistrationAnswers.AbilityView"];
export type Coded = Schemas["registration.RegistrationAnswers.Coded"];
export type IntentOffer = Schemas["registration.RegistrationAnswers.FormView"];
export type TerritoryItem = Schemas["registration.RegistrationAnswers.TerritoryItem"];
export type PlaceCount = Schemas["registration.RegistrationAnswers.PlaceCount"];
export type NewRegistration = Schemas["registration.RegistrationForms.NewRegistration"];
export type NewDeal = Schemas["registration.RegistrationForms.DealForm"];
export type Ruling = Schemas["registration.RegistrationForms.ScreeningForm"];
export type KeptFile = Schemas["document.FileController.FileView"];
export type Attachment = Schemas["registration.RegistrationAnswers.AttachmentView"];
export type Act = keyof Registration["can"];
