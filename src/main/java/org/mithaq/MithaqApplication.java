package org.mithaq;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Mithaq: ministries draft a national cyber-diplomacy strategy together. The rooms are the packages below this one. */
@SpringBootApplication
@Modulithic(systemName = "Mithaq", sharedModules = "common")
public class MithaqApplication {

    public static void main(String[] args) {
        SpringApplication.run(MithaqApplication.class, args);
    }
}
