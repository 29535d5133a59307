import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB wire server for trying the product without a mongod.
 * Arguments: port on the loopback interface, and the data file (none: data live in memory).
 */
public final class LocalMongo {
  private static final int CACHE_MEGABYTES = 192;

  public static void main(String[] arguments) {
    MVStore store =
        new MVStore.Builder()
            .fileName(arguments.length > 1 ? arguments[1] : null)
            // The default of 16 does not hold what 5,000 applications are looked through for.
            .cacheSize(CACHE_MEGABYTES)
            .open();
    // The default of one second is how much acknowledged work a kill would lose.
    store.setAutoCommitDelay(50);

    Backend backend = new Backend(store);
    backend.version(new Version());
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("Listening on 127.0.0.1:" + arguments[0]);
  }

  /** The backend as it is, with indexes that are used wherever they help. */
  private static final class Backend extends H2Backend {
    Backend(MVStore store) {
      super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
      return new H2Database(name, getMvStore(), getCursorRegistry()) {
        @Override
        protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
          return new NarrowingIndex<>(super.openOrCreateUniqueIndex(collection, index, keys, sparse));
        }
      };
    }
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
