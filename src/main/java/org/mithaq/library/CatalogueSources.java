package org.mithaq.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that a start looks at: those shipped with the application, and those of the directory {@code mithaq.catalogues}. */
@Component
class CatalogueSources {

    /** A file by name, read only when asked for. */
    interface Source {
        String name();

        byte[] bytes() throws IOException;
    }

    private final String directory;

    CatalogueSources(@Value("${mithaq.catalogues:}") String directory) {
        this.directory = directory;
    }

    List<Source> all() throws IOException {
        var sources = new ArrayList<Source>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/*.yaml")) {
            sources.add(new Shipped(resource));
        }
        if (!directory.isBlank()) {
            try (var files = Files.list(Path.of(directory))) {
                files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                        .sorted(Comparator.comparing(Path::getFileName))
                        .forEach(file -> sources.add(new Own(file)));
            }
        }
        return sources;
    }

    private record Shipped(Resource resource) implements Source {
        @Override
        public String name() {
            return String.valueOf(resource.getFilename());
        }

        @Override
        public byte[] bytes() throws IOException {
            return resource.getContentAsByteArray();
        }
    }

    private record Own(Path file) implements Source {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        /** At most one byte more than may be, so that the reader can refuse it by its size. */
        @Override
        public byte[] bytes() throws IOException {
            try (var stream = Files.newInputStream(file)) {
                return stream.readNBytes(YamlTree.MAX_CHARACTERS + 1);
            }
        }
    }
}
