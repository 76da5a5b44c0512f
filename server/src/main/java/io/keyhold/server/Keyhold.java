package io.keyhold.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the server. */
@Modulithic(systemName = "Keyhold")
@SpringBootApplication
public class Keyhold {
    public static void main(String[] args) {
        SpringApplication.run(Keyhold.class, args);
    }
}
