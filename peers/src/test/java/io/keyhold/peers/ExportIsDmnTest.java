package io.keyhold.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Dmn;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** What we write is DMN 1.3 by OMG's own schema. */
class ExportIsDmnTest {

    private static final String FOLDER = "/org/omg/spec/DMN/20191111/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void everyPackIsValid(String name) throws Exception {
        Pack pack = Packs.read(Path.of("../handbooks", name));

        validate(Dmn.write(Handbook.of(pack), pack.ref().from()).orElseThrow());
        validate(Dmn.write(
                        Handbook.of(new RandomCases(pack, new Random(3)).chosen()),
                        pack.ref().from())
                .orElseThrow());
    }

    @Test
    void oneDecisionComesWithWhatItRestsOn() throws Exception {
        Pack pack = Packs.read(Path.of("../handbooks/truck-maker"));

        String xml = Dmn.write(Handbook.of(pack), pack.ref().from(), "tier").orElseThrow();

        validate(xml);
        assertThat(xml)
                .contains("name=\"tier\"", "name=\"regionType\"", "name=\"trucksCounted\"", "name=\"trucksHeld\"")
                .doesNotContain("name=\"kind\"");
    }

    private void validate(String xml) throws SAXException, IOException {
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    /** The schema's parts find each other only as files. */
    private Schema schema() throws SAXException, IOException {
        for (String part : List.of("DMN13.xsd", "DMNDI13.xsd", "DC.xsd", "DI.xsd")) {
            try (InputStream in = ExportIsDmnTest.class.getResourceAsStream(FOLDER + part)) {
                Files.write(folder.resolve(part), Objects.requireNonNull(in).readAllBytes());
            }
        }
        return SchemaFactory.newDefaultInstance()
                .newSchema(folder.resolve("DMN13.xsd").toFile());
    }
}
