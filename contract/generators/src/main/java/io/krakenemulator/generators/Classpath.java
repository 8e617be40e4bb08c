package io.krakenemulator.generators;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;

/** Finds the jars that a generated client is compiled against: those that its own pom.xml states, and a few more. */
final class Classpath {

    /** A repository in the list of Maven: its name, its address, and its layout with what it holds. */
    private static final Pattern REPOSITORY = Pattern.compile("\\* (\\S+) \\(([^,]+), (\\S+), .*releases.*\\)");

    private static final Artifact CLIENT = new DefaultArtifact("io.krakenemulator:client:jar:1");

    private final RepositorySystem system = new RepositorySystemSupplier().get();
    private final List<RemoteRepository> repositories;

    /** @param list the file with the repositories that Maven uses here, as it lists them */
    Classpath(Path list) throws IOException {
        repositories = REPOSITORY
                .matcher(Files.readString(list))
                .results()
                .map(found -> new RemoteRepository.Builder(found.group(1), found.group(3), found.group(2)).build())
                .toList();
    }

    /**
     * Returns the jars of the dependencies in a pom.xml, and of further artifacts. Those that the local repository has come from
     * there.
     */
    List<Path> find(Path pom, List<String> artifacts) throws RepositoryException {
        var session = session();
        var further = artifacts.stream()
                .map(each -> new Dependency(new DefaultArtifact(each), "runtime"))
                .toList();
        if (!Files.exists(pom)) {
            return resolve(session, new CollectRequest(further, null, repositories));
        }
        session.setWorkspaceReader(new OnePom(pom.toFile()));
        var description =
                system.readArtifactDescriptor(session, new ArtifactDescriptorRequest(CLIENT, repositories, null));
        // The further ones first: of two entries for an artifact, the first one's scope counts.
        var all = new ArrayList<>(further);
        all.addAll(description.getDependencies());
        return resolve(session, new CollectRequest(all, description.getManagedDependencies(), repositories));
    }

    private List<Path> resolve(DefaultRepositorySystemSession session, CollectRequest request)
            throws RepositoryException {
        var jars = new ArrayList<Path>();
        var filter = new ScopeDependencyFilter(null, List.of("test"));
        for (ArtifactResult result : system.resolveDependencies(session, new DependencyRequest(request, filter))
                .getArtifactResults()) {
            jars.add(result.getArtifact().getFile().toPath());
        }
        return jars;
    }

    private DefaultRepositorySystemSession session() {
        var session = MavenRepositorySystemUtils.newSession();
        var repository = new LocalRepository(
                Path.of(System.getProperty("user.home"), ".m2", "repository").toFile());
        session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, repository));
        session.setSystemProperties(System.getProperties());
        return session;
    }

    /** Serves one pom.xml as that of the client. */
    private record OnePom(File pom) implements WorkspaceReader {

        private static final WorkspaceRepository REPOSITORY = new WorkspaceRepository("generated");

        @Override
        public WorkspaceRepository getRepository() {
            return REPOSITORY;
        }

        @Override
        public File findArtifact(Artifact artifact) {
            return artifact.getExtension().equals("pom")
                            && artifact.getArtifactId().equals(CLIENT.getArtifactId())
                    ? pom
                    : null;
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return List.of();
        }
    }
}
