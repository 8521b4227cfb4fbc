package dev.rationale.properties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** FHIR resources of one patient, as JSON texts, drawn from a seed: counts and results near every boundary, regimens, orders. */
record Sample(long seed, LocalDate asOf, List<String> resources) {

    private static final LocalDate LAST = LocalDate.of(2003, 12, 31);
    private static final int[] COUNTS = {0, 12, 49, 50, 99, 100, 151, 199, 200, 249, 299, 300, 420, 499, 500, 810};
    private static final String[] COPIES = {"<20", "<50", "49", "50", "400", "999", "1000", "25000", "<400", ">100000"};
    private static final String[] REGIMENS = {
        "zidovudine 300 MG / lamivudine 150 MG Oral Tablet",
        "efavirenz 600 MG Oral Tablet",
        "indinavir 400 MG Oral Capsule",
        "emtricitabine 200 MG / tenofovir disoproxil fumarate 300 MG Oral Tablet"
    };

    static Sample of(long seed) {
        Random random = new Random(seed);
        Maker maker = new Maker(random, new ArrayList<>());
        maker.patient("p");
        maker.some(6, maker::count);
        maker.some(4, maker::load);
        maker.some(3, maker::regimen);
        maker.some(2, maker::other);
        return new Sample(seed, LAST, maker.made);
    }

    String bundle() {
        return bundle(resources);
    }

    static String bundle(List<String> resources) {
        StringBuilder text = new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
        for (int index = 0; index < resources.size(); index++) {
            text.append(index == 0 ? "" : ",")
                    .append("{\"resource\":")
                    .append(resources.get(index))
                    .append('}');
        }
        return text.append("]}").toString();
    }

    private record Maker(Random random, List<String> made) {

        void some(int most, Runnable make) {
            int number = random.nextInt(most + 1);
            for (int index = 0; index < number; index++) {
                make.run();
            }
        }

        void patient(String id) {
            add("{'resourceType':'Patient','id':'%s','birthDate':'%d-05-17'}", id, 1940 + random.nextInt(50));
            if (random.nextInt(5) > 0) {
                add(
                        "{'resourceType':'Condition','id':'c','subject':{'reference':'Patient/p'},"
                                + "'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},"
                                + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'86406008'}]},'onsetDateTime':'1998-02-03'}");
            }
        }

        void count() {
            observation("24467-3", quantity(COUNTS[random.nextInt(COUNTS.length)], "{cells}/uL", ""));
        }

        void load() {
            String copies = COPIES[random.nextInt(COPIES.length)];
            String comparator = copies.replaceAll("\\d", "");
            observation(
                    "20447-9",
                    quantity(
                            Integer.parseInt(copies.replaceAll("\\D", "")),
                            "{copies}/mL",
                            comparator.isEmpty() ? "" : "'comparator':'" + comparator + "',"));
        }

        void regimen() {
            order(REGIMENS[random.nextInt(REGIMENS.length)], random.nextBoolean() ? "active" : "stopped");
        }

        void other() {
            switch (random.nextInt(3)) {
                case 0 -> order("sulfamethoxazole 800 MG / trimethoprim 160 MG Oral Tablet", "active");
                case 1 -> order("aldesleukin", random.nextBoolean() ? "active" : "stopped");
                default -> observation("4548-4", quantity(6, "%", ""));
            }
        }

        private void order(String drug, String status) {
            add(
                    "{'resourceType':'MedicationRequest','id':'m%d','status':'%s','intent':'order',"
                            + "'subject':{'reference':'Patient/p'},'medicationCodeableConcept':{'text':'%s'},'authoredOn':'%s'}",
                    made.size(), status, drug, day());
        }

        private void observation(String code, String value) {
            add(
                    "{'resourceType':'Observation','id':'o%d','status':'final','subject':{'reference':'Patient/p'},"
                            + "'code':{'coding':[{'system':'http://loinc.org','code':'%s'}]},'effectiveDateTime':'%s',%s}",
                    made.size(), code, day(), value);
        }

        private static String quantity(int value, String unit, String comparator) {
            return "'valueQuantity':{%s'value':%d,'unit':'%s','system':'http://unitsofmeasure.org','code':'%s'}"
                    .formatted(comparator, value, unit, unit);
        }

        /** Days before the last one, and a few after it: those do not exist yet. */
        private String day() {
            return LAST.minusDays(random.nextInt(900) - 30L).toString();
        }

        private void add(String format, Object... values) {
            made.add(String.format(Locale.ROOT, format, values).replace('\'', '"'));
        }
    }
}
