package dev.rationale.workbench.http;

import static dev.rationale.workbench.http.Role.AUDITOR;
import static dev.rationale.workbench.http.Role.AUTHOR;
import static dev.rationale.workbench.http.Role.REVIEWER;

import io.javalin.http.HandlerType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which roles may ask for which addresses. The first row that fits an address decides; an address without a row is nobody's, so that a new
 * page is closed until somebody says whose it is.
 */
public final class Permissions {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    private static final List<Row> ROWS = List.of(
            new Row("", "/", ALL),
            new Row("POST", Door.SIGN_OUT, ALL),
            // Patients are looked at by whoever writes and reviews; the records of the trail by whoever may read the
            // trail.
            new Row("", "/bedside/decision", Set.of(AUDITOR)),
            new Row("", "/bedside", Set.of(AUTHOR, REVIEWER, AUDITOR)),
            new Row("", "/json/bedside", Set.of(AUTHOR, REVIEWER, AUDITOR)),
            new Row("POST", "/committee/sign", Set.of(REVIEWER)),
            new Row("POST", "/committee/release", Set.of(REVIEWER)),
            // What an editor asks while somebody types changes nothing, but only an author has an editor that can be
            // saved.
            new Row("POST", "/committee/save", Set.of(AUTHOR)),
            new Row("POST", "/committee/sentences", Set.of(AUTHOR)),
            new Row("POST", "/committee/begin", Set.of(AUTHOR)),
            new Row("POST", "/committee", Set.of(AUTHOR, REVIEWER)),
            new Row("GET", "/committee/case", Set.of(AUTHOR, REVIEWER)),
            new Row("GET", "/committee", ALL),
            new Row("GET", "/json/committee", ALL),
            new Row("GET", "/auditor", Set.of(AUDITOR)),
            new Row("GET", "/json/auditor", Set.of(AUDITOR)));

    private Permissions() {}

    /**
     * Addresses and who may ask for them.
     *
     * @param method of HTTP, any if it is empty
     * @param path the address itself, or what stands below it
     */
    private record Row(String method, String path, Set<Role> roles) {

        boolean fits(String asked, String address) {
            boolean below = !path.equals("/") && address.startsWith(path + "/");
            return (method.isEmpty() || method.equals(asked)) && (address.equals(path) || below);
        }
    }

    /** Whether somebody with these roles may ask for an address. */
    public static boolean allow(Set<Role> roles, HandlerType method, String address) {
        String asked = method.equals(HandlerType.HEAD) ? "GET" : method.name();
        return ROWS.stream()
                .filter(row -> row.fits(asked, address))
                .findFirst()
                .filter(row -> row.roles().stream().anyMatch(roles::contains))
                .isPresent();
    }
}
