package dev.rationale.fhir.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units in the spellings in which laboratories write them. */
class UnitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cells/uL",
                "cells/µL",
                "cells/μL",
                "cells/mcL",
                "Cells/mcl",
                "{cells}/uL",
                "/uL",
                "1/uL",
                "/cmm",
                "cells/cmm",
                "cells/cumm",
                "cells/cu mm",
                "cells/mm3",
                "cells/mm³",
                "cells/mm^3",
                "/mm3",
                "cells/mmL",
                "10*6/L",
                "10^6/L",
                "x10E6/L",
                "10e6/L",
                "x10^6/L",
                "×10⁶/L",
                "10*6 cells/L",
                "cells per microliter",
                "cél/µL",
                "células/mm3",
                "cellules/mm3",
                "Zellen/µl",
                "#/uL",
                "Mpt/l",
                "CD4 cells/mm3"
            })
    void countIsReadInTheUnitsThatLaboratoriesWrite(String unit) {
        assertThat(Observed.cells("90.0", unit)).isEqualTo("90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10*3/uL",
                "10*3/µL",
                "K/uL",
                "k/mm3",
                "x10E3/uL",
                "10^9/L",
                "10*9/L",
                "x10E9/L",
                "10⁹/L",
                "x 10^9 / L",
                "G/L",
                "Gpt/l",
                "/nL",
                "thou/uL",
                "Tsd./µl",
                "10*9 cells/L"
            })
    void thousandsOfCellsAreReadInTheUnitsThatLaboratoriesWrite(String unit) {
        assertThat(Observed.cells("0.09", unit)).isEqualTo("90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copies/mL",
                "Copies/ml",
                "{copies}/mL",
                "{Copies}/mL",
                "[copies]/mL",
                "cp/mL",
                "cps/mL",
                "copies / mL",
                "copies per mL",
                "copie/ml",
                "cópias/mL",
                "copias/mL",
                "Kopien/ml",
                "/mL",
                "1/mL",
                "copies/mL plasma",
                "copies/cc"
            })
    void virusIsReadInTheUnitsThatLaboratoriesWrite(String unit) {
        assertThat(virus(Observed.ANY, "400", unit)).isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Log_copies}/mL",
                "{log_copies}/mL",
                "{lgCopies}/ml",
                "log copies/mL",
                "log10 copies/mL",
                "log",
                "log10",
                "Log cp/mL",
                "log(10) copies/mL",
                "copies/mL (log10)",
                "[lg] copies/mL",
                "{log10_copies}/mL"
            })
    void unitMayBeALogarithm(String unit) {
        assertThat(virus(Observed.ANY, "4.48", unit)).isEqualTo("30200");
        assertThat(virus(Observed.LOG, "4.48", unit)).isEqualTo("30200");
        assertThat(virus(Observed.LINEAR, "4.48", unit)).isEqualTo("log-linear-clash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "IU/mL", "log IU/mL", "cells/L", "mg/L", "copies/uL", "copies", "cells"})
    void unitThatTheKindDoesNotDeclareIsNotConverted(String unit) {
        assertThat(virus(Observed.ANY, "400", unit)).isEqualTo("unit-not-evaluable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log|{copies}/mL|copies/mL|4.48",
                "linear|{Log_copies}/mL|log copies/mL|4.48",
                "any|{copies}/mL|log copies/mL|4.48",
                "any|{Log_copies}/mL|copies/mL|4.48",
                "any|{copies}/mL|log IU/mL|4.48",
                "any|{Log_copies}/mL|log copies/mL|4704"
            })
    void codeAndUnitThatDisagreeOnTheScaleAreContradictory(String code, String unitCode, String unit, String value) {
        assertThat(Observed.virus(
                        code,
                        "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "','code':'" + unitCode
                                + "','system':'http://unitsofmeasure.org'}"))
                .isEqualTo("log-linear-clash");
    }

    @ParameterizedTest
    @CsvSource({"cells/uL, 10*9/L", "10*3/uL, /uL", "K/uL, {cells}/uL", "cells/mm3, 10*3/uL", "10^9/L, 10*6/L"})
    void unitWhoseCodeAndTextDifferIsContradictory(String unit, String code) {
        assertThat(Observed.cells("'valueQuantity':{'value':1.5,'unit':'" + unit + "','code':'" + code + "'}"))
                .isEqualTo("units-contradictory");
    }

    private static String virus(String code, String value, String unit) {
        return Observed.virus(code, "'valueQuantity':{'value':" + value + ",'unit':'" + unit + "'}");
    }
}
