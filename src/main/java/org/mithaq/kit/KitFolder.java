package org.mithaq.kit;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A kit has a folder of its own beside its file, so that it never meets the data of another installation on the same machine. */
public final class KitFolder implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var kit = environment.getProperty("mithaq.kit");
        if (kit != null && !kit.isBlank() && !environment.containsProperty("mithaq.data")) {
            environment.getPropertySources().addLast(new MapPropertySource("kit", Map.of("mithaq.data", folder(kit))));
        }
    }

    static String folder(String kit) {
        var file = Path.of(kit).toAbsolutePath();
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return file.resolveSibling(name + "-data").toString();
    }
}
