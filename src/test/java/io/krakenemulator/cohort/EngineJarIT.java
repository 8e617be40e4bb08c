package io.krakenemulator.cohort;

import static io.krakenemulator.testing.DataImport.account;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.classmate.TypeResolver;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.re2j.Pattern;
import io.krakenemulator.lifecycle.SeedDocument;
import jakarta.validation.Validation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.HibernateValidator;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The jar of the engine works where there is neither Quarkus nor a database. */
class EngineJarIT {

    /** A class of each library that docs/spark.md lists, and of those that they bring along. */
    private static final List<Class<?>> LIBRARIES = List.of(
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            YAMLFactory.class,
            Yaml.class,
            HibernateValidator.class,
            Validation.class,
            Logger.class,
            TypeResolver.class,
            Schema.class,
            PhoneNumberUtil.class,
            Pattern.class);

    @Test
    void judgesWithTheListedLibrariesAlone() throws Exception {
        var urls = new ArrayList<URL>();
        urls.add(EngineJar.file().toUri().toURL());
        for (var type : LIBRARIES) {
            urls.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        var line = account("JAR-1").put("billing_name", "").toString().getBytes(StandardCharsets.UTF_8);
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass("io.quarkus.arc.All"));
            var verdict = judge(loader, line);
            var expected =
                    new CohortJudge(CohortJudge.Options.of(SeedDocument.readShipped("guide"), "guide")).judge(1, line);
            assertEquals(new String(expected, StandardCharsets.UTF_8), new String(verdict, StandardCharsets.UTF_8));
            assertTrue(new String(verdict, StandardCharsets.UTF_8).contains("\"rejected\""));
        }
    }

    /** Calls the judge by reflection, because its classes are not those of this test. */
    private static byte[] judge(ClassLoader loader, byte[] line) throws ReflectiveOperationException {
        var documents = loader.loadClass(SeedDocument.class.getName());
        var optionsType = loader.loadClass(CohortJudge.Options.class.getName());
        var judgeType = loader.loadClass(CohortJudge.class.getName());
        var seed = documents.getMethod("readShipped", String.class).invoke(null, "guide");
        var options = optionsType.getMethod("of", documents, String.class).invoke(null, seed, "guide");
        var judge = judgeType.getConstructor(optionsType).newInstance(options);
        return (byte[]) judgeType.getMethod("judge", long.class, byte[].class).invoke(judge, 1L, line);
    }
}
