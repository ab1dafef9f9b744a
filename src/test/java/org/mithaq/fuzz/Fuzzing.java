package org.mithaq.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Starts Jazzer on a target, from the seeds: {@code Fuzzing class seconds}. What it learns stays in {@code target/fuzz}. */
final class Fuzzing {

    private Fuzzing() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        var corpus = Path.of("target", "fuzz");
        Seeds.main(new String[] {corpus.toString()});
        var kind = arguments[0].toLowerCase(Locale.ROOT).contains("frame") ? "frames" : "documents";
        var options = List.of(
                "--target_class=" + arguments[0],
                "--instrumentation_includes=org.mithaq.**",
                "--keep_going=5",
                "--reproducer_path=target/fuzz",
                "-artifact_prefix=" + Path.of("src", "test", "fuzz", kind) + "/",
                "-max_total_time=" + arguments[1],
                "-rss_limit_mb=4000",
                corpus.resolve(kind).toString());
        // by name: Jazzer is on the class path of the profile alone
        Class.forName("com.code_intelligence.jazzer.Jazzer")
                .getMethod("main", String[].class)
                .invoke(null, (Object) options.toArray(String[]::new));
    }
}
