import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB wire server for trying the product without a mongod.
 * Arguments: port on the loopback interface, and the data file (none: data live in memory).
 */
public final class LocalMongo {
  public static void main(String[] arguments) {
    MVStore store = MVStore.open(arguments.length > 1 ? arguments[1] : null);
    // The default of one second is how much acknowledged work a kill would lose.
    store.setAutoCommitDelay(50);

    H2Backend backend = new H2Backend(store);
    backend.version(new Version());
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("Listening on 127.0.0.1:" + arguments[0]);
  }

  /** The newest version the server implements; the Node driver refuses older wire versions. */
  private static final class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }
}
