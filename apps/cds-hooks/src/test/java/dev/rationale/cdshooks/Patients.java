package dev.rationale.cdshooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small made-up patients, as bundles. */
final class Patients {

    private static final String POOR_RESPONDER = """
            {'resourceType':'Bundle','type':'collection','entry':[
              {'resource':{'resourceType':'Patient','id':'p1','birthDate':'1970-01-01'}},
              {'resource':{'resourceType':'Condition','id':'hiv','subject':{'reference':'Patient/p1'},
                'clinicalStatus':{'coding':[{'code':'active'}]},'onsetDateTime':'2020-01-01',
                'code':{'coding':[{'system':'http://snomed.info/sct','code':'86406008'}]}}},
              {'resource':{'resourceType':'MedicationRequest','id':'art','status':'active','intent':'order',
                'subject':{'reference':'Patient/p1'},'authoredOn':'2022-01-01',
                'medicationCodeableConcept':{'text':'dolutegravir, lamivudine and abacavir'}}},
              {'resource':{'resourceType':'Observation','id':'cd4','status':'final','subject':{'reference':'Patient/p1'},
                'code':{'coding':[{'system':'http://loinc.org','code':'24467-3'}]},'effectiveDateTime':'%s',
                'valueQuantity':{'value':150,'unit':'/uL','system':'http://unitsofmeasure.org','code':'/uL'}}},
              {'resource':{'resourceType':'Observation','id':'rna','status':'final','subject':{'reference':'Patient/p1'},
                'code':{'coding':[{'system':'http://loinc.org','code':'25836-8'}]},'effectiveDateTime':'%s',
                'valueQuantity':{'value':20,'unit':'copies/mL','system':'http://unitsofmeasure.org','code':'{copies}/mL'}}}]}
            """;

    private Patients() {}

    /** Long on treatment, the virus suppressed, few cells: one for whom interleukin-2 was meant. */
    static FhirStub poorResponder() {
        return new FhirStub(Service.json(POOR_RESPONDER.formatted("2026-11-01", "2026-11-01")));
    }

    /** The same with results that are too old to act on. */
    static FhirStub longNotMeasured() {
        return new FhirStub(Service.json(POOR_RESPONDER.formatted("2023-01-01", "2023-01-01")));
    }

    /** The same, to whom interleukin-2 is being given. */
    static FhirStub underInterleukin2() {
        ObjectNode bundle = Service.json(POOR_RESPONDER.formatted("2026-11-01", "2026-11-01"));
        bundle.withArrayProperty("entry")
                .addObject()
                .set(
                        "resource",
                        Service.json(
                                "{'resourceType':'MedicationRequest','id':'il2','status':'active','intent':'order','subject':{'reference':'Patient/p1'},'authoredOn':'2026-10-01','medicationCodeableConcept':{'text':'aldesleukin'}}"));
        return new FhirStub(bundle);
    }

    /** Nothing recorded but that there is somebody. */
    static FhirStub unknown() {
        return new FhirStub(
                Service.json(
                        "{'resourceType':'Bundle','entry':[{'resource':{'resourceType':'Patient','id':'p1','birthDate':'1970-01-01'}}]}"));
    }

    /** HIV infection on treatment of which no result is recorded. */
    static FhirStub neverMeasured() {
        ObjectNode bundle = Service.json(POOR_RESPONDER.formatted("2026-11-01", "2026-11-01"));
        bundle.withArrayProperty("entry").remove(4);
        bundle.withArrayProperty("entry").remove(3);
        return new FhirStub(bundle);
    }
}
