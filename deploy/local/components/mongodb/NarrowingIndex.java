import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;

/**
 * A unique index that also serves queries which ask for more than its keys. The server's own serves those for exactly
 * its keys and looks through the whole collection for "this id, if it is still older", which is how every atomic
 * change of ours begins. The server checks the rest of the query on the documents that it is given.
 */
final class NarrowingIndex<P> extends Index<P> {
  private final Index<P> index;

  NarrowingIndex(Index<P> index) {
    super(index.getName(), index.getKeys(), index.toIndexDescription().containsKey("sparse"));
    this.index = index;
  }

  @Override
  public boolean canHandle(Document query) {
    return index.canHandle(query) || asksForEveryKey(query) && index.canHandle(narrowed(query));
  }

  @Override
  public Iterable<P> getPositions(Document query) {
    return index.getPositions(index.canHandle(query) ? query : narrowed(query));
  }

  private boolean asksForEveryKey(Document query) {
    return keys().stream().allMatch(key -> query.get(key) != null);
  }

  private Document narrowed(Document query) {
    Document narrowed = new Document();
    for (String key : keys()) narrowed.put(key, query.get(key));
    return narrowed;
  }

  @Override
  public P getPosition(Document document) {
    return index.getPosition(document);
  }

  @Override
  public void checkAdd(Document document, MongoCollection<P> collection) {
    index.checkAdd(document, collection);
  }

  @Override
  public void add(Document document, P position, MongoCollection<P> collection) {
    index.add(document, position, collection);
  }

  @Override
  public P remove(Document document) {
    return index.remove(document);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<P> collection) {
    index.checkUpdate(before, after, collection);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, P position, MongoCollection<P> collection) {
    index.updateInPlace(before, after, position, collection);
  }

  @Override
  public long getCount() {
    return index.getCount();
  }

  @Override
  public boolean isEmpty() {
    return index.isEmpty();
  }

  @Override
  public long getDataSize() {
    return index.getDataSize();
  }

  @Override
  public boolean isUnique() {
    return index.isUnique();
  }

  @Override
  public void drop() {
    index.drop();
  }
}
