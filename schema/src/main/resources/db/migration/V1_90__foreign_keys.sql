-- Foreign keys come after the tables are spread, and carry the tenant, so that no row can point into another company.

ALTER TABLE org_unit ADD CONSTRAINT org_unit_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE membership ADD CONSTRAINT membership_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE membership ADD CONSTRAINT membership_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE territory ADD CONSTRAINT territory_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE territory ADD CONSTRAINT territory_division FOREIGN KEY (division_code) REFERENCES division (code);

ALTER TABLE site ADD CONSTRAINT site_division FOREIGN KEY (division_code) REFERENCES division (code);
ALTER TABLE account ADD CONSTRAINT account_division FOREIGN KEY (division_code) REFERENCES division (code);
ALTER TABLE account ADD CONSTRAINT account_parent FOREIGN KEY (tenant_id, parent_id) REFERENCES account (tenant_id, id);
ALTER TABLE account ADD CONSTRAINT account_root FOREIGN KEY (tenant_id, root_id) REFERENCES account (tenant_id, id);
ALTER TABLE account ADD CONSTRAINT account_merged_into FOREIGN KEY (tenant_id, merged_into_id) REFERENCES account (tenant_id, id);
ALTER TABLE account ADD CONSTRAINT account_site FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id);
ALTER TABLE account ADD CONSTRAINT account_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE account ADD CONSTRAINT account_dealer FOREIGN KEY (tenant_id, dealer_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE account ADD CONSTRAINT account_keeper FOREIGN KEY (tenant_id, keeper_id) REFERENCES person (tenant_id, id);
ALTER TABLE account_scope ADD CONSTRAINT account_scope_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE account_alias ADD CONSTRAINT account_alias_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE duplicate_pair ADD CONSTRAINT duplicate_pair_smaller FOREIGN KEY (tenant_id, smaller_id) REFERENCES account (tenant_id, id);
ALTER TABLE duplicate_pair ADD CONSTRAINT duplicate_pair_larger FOREIGN KEY (tenant_id, larger_id) REFERENCES account (tenant_id, id);
ALTER TABLE duplicate_unlooked ADD CONSTRAINT duplicate_unlooked_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE account_merge ADD CONSTRAINT account_merge_kept FOREIGN KEY (tenant_id, kept_id) REFERENCES account (tenant_id, id);
ALTER TABLE account_merge ADD CONSTRAINT account_merge_merged FOREIGN KEY (tenant_id, merged_id) REFERENCES account (tenant_id, id);
ALTER TABLE account_merge ADD CONSTRAINT account_merge_pair FOREIGN KEY (tenant_id, pair_id) REFERENCES duplicate_pair (tenant_id, id);
ALTER TABLE name_attempt ADD CONSTRAINT name_attempt_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE name_asker ADD CONSTRAINT name_asker_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE holding ADD CONSTRAINT holding_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE purchase ADD CONSTRAINT purchase_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE carrier ADD CONSTRAINT carrier_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE carrier ADD CONSTRAINT carrier_carrier FOREIGN KEY (tenant_id, carrier_id) REFERENCES account (tenant_id, id);
ALTER TABLE contact ADD CONSTRAINT contact_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);

ALTER TABLE decision ADD CONSTRAINT decision_version FOREIGN KEY (tenant_id, pack, version) REFERENCES handbook_version (tenant_id, pack, version);
ALTER TABLE handbook_draft ADD CONSTRAINT handbook_draft_base FOREIGN KEY (tenant_id, pack, base_version) REFERENCES handbook_version (tenant_id, pack, version);
ALTER TABLE handbook_draft ADD CONSTRAINT handbook_draft_published FOREIGN KEY (tenant_id, pack, published_version) REFERENCES handbook_version (tenant_id, pack, version);
ALTER TABLE handbook_draft_step ADD CONSTRAINT handbook_draft_step_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES handbook_draft (tenant_id, id);
ALTER TABLE handbook_signature ADD CONSTRAINT handbook_signature_draft FOREIGN KEY (tenant_id, draft_id) REFERENCES handbook_draft (tenant_id, id);
ALTER TABLE handbook_signature ADD CONSTRAINT handbook_signature_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE stored_file_chunk ADD CONSTRAINT stored_file_chunk_file FOREIGN KEY (tenant_id, hash) REFERENCES stored_file (tenant_id, hash);
ALTER TABLE document ADD CONSTRAINT document_content FOREIGN KEY (tenant_id, hash) REFERENCES stored_file (tenant_id, hash);
ALTER TABLE import ADD CONSTRAINT import_file FOREIGN KEY (tenant_id, file_hash) REFERENCES stored_file (tenant_id, hash);
ALTER TABLE import_row ADD CONSTRAINT import_row_import FOREIGN KEY (tenant_id, import_id) REFERENCES import (tenant_id, id);

ALTER TABLE registration ADD CONSTRAINT registration_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE registration ADD CONSTRAINT registration_division FOREIGN KEY (division_code) REFERENCES division (code);
ALTER TABLE registration ADD CONSTRAINT registration_registrant FOREIGN KEY (tenant_id, registrant_id) REFERENCES person (tenant_id, id);
ALTER TABLE registration ADD CONSTRAINT registration_keeper FOREIGN KEY (tenant_id, keeper_id) REFERENCES person (tenant_id, id);
ALTER TABLE registration ADD CONSTRAINT registration_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE registration ADD CONSTRAINT registration_previous FOREIGN KEY (tenant_id, previous_id) REFERENCES registration (tenant_id, id);
ALTER TABLE registration_scope ADD CONSTRAINT registration_scope_registration FOREIGN KEY (tenant_id, registration_id) REFERENCES registration (tenant_id, id);
ALTER TABLE protection ADD CONSTRAINT protection_registration FOREIGN KEY (tenant_id, registration_id) REFERENCES registration (tenant_id, id);
ALTER TABLE protection ADD CONSTRAINT protection_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE protection ADD CONSTRAINT protection_unit FOREIGN KEY (tenant_id, unit_id) REFERENCES org_unit (tenant_id, id);
ALTER TABLE registration_watch ADD CONSTRAINT registration_watch_person FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id);
ALTER TABLE registration_watch ADD CONSTRAINT registration_watch_registration FOREIGN KEY (tenant_id, registration_id) REFERENCES registration (tenant_id, id);
ALTER TABLE registration_watch ADD CONSTRAINT registration_watch_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
ALTER TABLE reopening ADD CONSTRAINT reopening_account FOREIGN KEY (tenant_id, account_id) REFERENCES account (tenant_id, id);
